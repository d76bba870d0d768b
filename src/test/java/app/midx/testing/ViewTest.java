package app.midx.testing;

import app.midx.account.ConnectedAccount;
import app.midx.account.Connections;
import app.midx.common.CreatorId;
import app.midx.common.Secret;
import app.midx.security.CreatorPrincipal;
import app.midx.tiktok.TokenGrant;
import app.midx.tiktok.UserInfo;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * A test of views without a browser: the real views, layout, navigation access control and beans, in a made-up servlet. Sign in
 * first where somebody shall be signed in, then {@link #open}.
 */
@MidxTest
public abstract class ViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Connections connections;

    @Autowired
    private SecurityContextHolderStrategy securityContext;

    /** The static holder is that of the Midx which started last, and not always the one under test. */
    @BeforeEach
    final void come() {
        SecurityContextHolder.setContextHolderStrategy(securityContext);
    }

    @AfterEach
    final void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Somebody new, with one account connected. They are not signed in by that. */
    protected final ConnectedAccount connectedAccount(String name, String... scopes) {
        return connect(null, name, scopes);
    }

    protected final ConnectedAccount anotherAccount(CreatorId owner, String name, String... scopes) {
        return connect(owner, name, scopes);
    }

    protected final void signIn(CreatorId creator) {
        CreatorPrincipal principal = new CreatorPrincipal(creator);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())));
    }

    /** Goes to an address as a new browser window would. */
    protected final void open(String path) {
        if (VaadinSession.getCurrent() == null) {
            MockVaadin.setMockRequestFactory(session -> {
                FakeRequest request = new FakeRequest(session);
                Authentication who = SecurityContextHolder.getContext().getAuthentication();
                request.setUserPrincipalInt(who);
                request.setUserInRole((principal, role) -> who != null
                        && who.getAuthorities().stream()
                                .anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority())));
                return request;
            });
            MockVaadin.setup(MockedUI::new, new KaribuServlet(context, MockedUI::new));
        }
        UI.getCurrent().navigate(path);
    }

    /** Where the browser's address bar stands. */
    protected static String place() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private ConnectedAccount connect(@Nullable CreatorId owner, String name, String... scopes) {
        String openId = "open-" + UUID.randomUUID();
        TokenGrant grant = new TokenGrant(
                openId,
                Secret.of("act." + openId),
                Duration.ofDays(1),
                Secret.of("rft." + openId),
                Duration.ofDays(365),
                new LinkedHashSet<>(List.of(scopes)));
        return connections.connect(grant, new UserInfo(openId, null, name, name.toLowerCase(Locale.ROOT), null), owner);
    }
}
