package org.vcfcredentials.credential;

import java.util.List;

/** A credential with its former passwords, newest first. Holds no secret. */
public record CredentialHistory(CredentialSummary credential, List<FormerPassword> former) {
    public CredentialHistory {
        former = List.copyOf(former);
    }
}
