package org.vcfcredentials.credential;

import java.util.Optional;
import org.vcfcredentials.platform.Secret;

/**
 * A credential together with its password, for answers that were asked to reveal.
 *
 * @param password absent when no source ever told one
 */
public record RevealedCredential(CredentialSummary credential, Optional<Secret> password) {}
