package app.midx.account.signin;

import app.midx.account.AccountTakenException;
import app.midx.account.Avatars;
import app.midx.account.ConnectedAccount;
import app.midx.account.Connections;
import app.midx.common.CreatorId;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.tiktok.Scopes;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokException;
import app.midx.tiktok.TokenGrant;
import app.midx.tiktok.UserInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Asks TikTok who has come, connects the account, and makes its creator the signed-in one. */
@Component
class ConnectingUserService implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

    /** The request attribute that tells the end of the flow which account it was about; the principal is only its owner. */
    static final String CONNECTED = "app.midx.connected";

    private final TikTokApi tiktok;
    private final Connections connections;
    private final Avatars avatars;
    private final CurrentCreator currentCreator;

    ConnectingUserService(TikTokApi tiktok, Connections connections, Avatars avatars, CurrentCreator currentCreator) {
        this.tiktok = tiktok;
        this.connections = connections;
        this.avatars = avatars;
        this.currentCreator = currentCreator;
    }

    @Override
    public OAuth2User loadUser(OAuth2UserRequest request) {
        TokenGrant grant = LoginKitTokens.grant(request.getAdditionalParameters());
        CreatorId connectTo = LoginKitTokens.connectTo(request.getAdditionalParameters());
        if (!Objects.equals(connectTo, currentCreator.id().orElse(null))) {
            // Somebody signed in or out while TikTok asked for consent: the answer is for a session that is no more.
            throw failed(SignInFailure.WRONG_STATE);
        }
        if (!grant.scopes().contains(Scopes.USER_INFO_BASIC)) {
            throw failed(SignInFailure.PROFILE_DENIED);
        }
        return new CreatorPrincipal(connect(grant, connectTo).owner());
    }

    private ConnectedAccount connect(TokenGrant grant, @Nullable CreatorId connectTo) {
        try {
            UserInfo user = tiktok.userInfo(grant.accessToken(), grant.scopes());
            if (!user.openId().equals(grant.openId())) {
                throw failed(SignInFailure.UNKNOWN);
            }
            ConnectedAccount account = connectOnce(grant, user, connectTo);
            avatars.fetchLater(account.id(), user.avatarUrl());
            RequestContextHolder.currentRequestAttributes()
                    .setAttribute(CONNECTED, account, RequestAttributes.SCOPE_REQUEST);
            return account;
        } catch (AccountTakenException taken) {
            throw failed(SignInFailure.ACCOUNT_TAKEN);
        } catch (TikTokException noAnswer) {
            throw new OAuth2AuthenticationException(SignInFailure.TIKTOK_DOWN.asError(), noAnswer);
        }
    }

    /** Two tabs may bring the same new account at the same moment; the later one then finds what the other has made. */
    private ConnectedAccount connectOnce(TokenGrant grant, UserInfo user, @Nullable CreatorId connectTo) {
        try {
            return connections.connect(grant, user, connectTo);
        } catch (DataIntegrityViolationException connectedMeanwhile) {
            return connections.connect(grant, user, connectTo);
        }
    }

    private static OAuth2AuthenticationException failed(SignInFailure why) {
        return new OAuth2AuthenticationException(why.asError());
    }
}
