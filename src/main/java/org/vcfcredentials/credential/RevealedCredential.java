package org.vcfcredentials.credential;

import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;

/**
 * A credential together with its password, for answers that were asked to reveal.
 *
 * @param password absent when no source ever told one; when it does not open, {@link #UNREADABLE} stands in its place, so that no
 *     list and no file has a gap that nobody notices
 * @param unreadable whether what is stored does not open
 * @param former the former passwords, oldest first; empty unless they were asked for
 */
public record RevealedCredential(
        CredentialSummary credential, Optional<Secret> password, boolean unreadable, List<RevealedPassword> former) {
    /** What stands in the place of a password that does not open. */
    public static final String UNREADABLE = "(UNREADABLE: what is stored for this password does not open)";

    public RevealedCredential {
        former = List.copyOf(former);
    }

    /** One whose password opens, or that has none. */
    public RevealedCredential(CredentialSummary credential, Optional<Secret> password, List<RevealedPassword> former) {
        this(credential, password, false, former);
    }

    static RevealedCredential unreadable(CredentialSummary credential, List<RevealedPassword> former) {
        return new RevealedCredential(credential, Optional.of(Secret.of(UNREADABLE)), true, former);
    }
}
