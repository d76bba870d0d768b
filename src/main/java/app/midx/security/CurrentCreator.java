package app.midx.security;

import app.midx.common.CreatorId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** The creator on whose behalf this thread runs. */
@Component
public class CurrentCreator {

    private final SecurityContextHolderStrategy context;

    /** The strategy of this Midx: the static one belongs to whichever started last in the process. */
    CurrentCreator(ObjectProvider<SecurityContextHolderStrategy> strategy) {
        this.context = strategy.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    public Optional<CreatorId> id() {
        Authentication authentication = context.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CreatorPrincipal creator
                ? Optional.of(creator.id())
                : Optional.empty();
    }

    /**
     * The creator, where there has to be one.
     *
     * @throws AccessDeniedException where nobody is signed in, or somebody who is no creator */
    public CreatorId require() {
        return id().orElseThrow(() -> new AccessDeniedException("Only a signed-in creator may do this"));
    }
}
