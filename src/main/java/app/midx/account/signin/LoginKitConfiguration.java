package app.midx.account.signin;

import app.midx.tiktok.TikTokSettings;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Tells Spring Security's OAuth2 client of TikTok. */
@Configuration(proxyBeanMethods = false)
class LoginKitConfiguration {

    static final String TIKTOK = "tiktok";

    @Bean
    ClientRegistrationRepository clientRegistrations(TikTokSettings tiktok, PublicUrl publicUrl) {
        if (tiktok.clientKey().isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    "midx.tiktok.client-key",
                    tiktok.clientKey(),
                    "nobody can sign in without the client key and secret that TikTok's developer portal shows for your app");
        }
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(TIKTOK)
                .clientName("TikTok")
                .clientId(tiktok.clientKey())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(publicUrl.base() + "/login/oauth2/code/{registrationId}")
                .scope(tiktok.scopes())
                .authorizationUri(tiktok.authorizeUrl().toString())
                .tokenUri(tiktok.apiUrl().resolve("/v2/oauth/token/").toString())
                .userInfoUri(tiktok.apiUrl().resolve("/v2/user/info/").toString())
                .userNameAttributeName("open_id")
                .build());
    }

    /** Tokens go to the vault and nowhere else. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new ForgetfulClientRepository();
    }
}
