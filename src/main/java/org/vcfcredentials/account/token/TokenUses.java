package org.vcfcredentials.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.vcfcredentials.account.TokenUse;

/** Remembers when a token was used last. That it cannot be written down keeps nobody from reading. */
@ApplicationScoped
public class TokenUses {
    private static final Logger LOGGER = System.getLogger(TokenUses.class.getName());

    private final TokenStore store;

    @Inject
    public TokenUses(TokenStore store) {
        this.store = store;
    }

    /** For the container's proxy. */
    protected TokenUses() {
        this(null);
    }

    /** A request came with this token. */
    public void note(TokenUse use) {
        if (use.recorded()) {
            return;
        }
        try {
            store.used(use.tokenId());
        } catch (RuntimeException unwritable) {
            LOGGER.log(Level.WARNING, "The use of token " + use.tokenId() + " could not be written down", unwritable);
        }
    }
}
