package org.vcfcredentials.credential;

import java.util.List;
import java.util.Optional;
import org.vcfcredentials.platform.Secret;

/**
 * A credential together with its password, for answers that were asked to reveal.
 *
 * @param password absent when no source ever told one
 * @param former the former passwords, oldest first; empty unless they were asked for
 */
public record RevealedCredential(
        CredentialSummary credential, Optional<Secret> password, List<RevealedPassword> former) {
    public RevealedCredential {
        former = List.copyOf(former);
    }
}
