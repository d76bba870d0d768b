package app.midx.security;

import app.midx.common.CreatorId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * The signed-in creator, the same whether they came through TikTok just now or were remembered. It holds an id and nothing
 * else: no token, no profile.
 */
public record CreatorPrincipal(CreatorId id) implements OAuth2User, UserDetails {

    public static final String ROLE = "CREATOR";

    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public String getUsername() {
        return getName();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of("creator_id", getName());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + ROLE));
    }
}
