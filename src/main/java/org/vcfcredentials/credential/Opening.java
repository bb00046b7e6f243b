package org.vcfcredentials.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.platform.Secret;

/** Opens many passwords for one request. Those that do not open are handed over as such, and remembered, so that the audit tells. */
final class Opening {
    private final Vault vault;
    private final List<String> unreadable = new ArrayList<>();

    Opening(Vault vault) {
        this.vault = vault;
    }

    RevealedCredential current(CredentialSummary credential, Object sealed, List<RevealedPassword> former) {
        if (sealed == null) {
            return new RevealedCredential(credential, Optional.empty(), false, former);
        }
        Optional<Secret> password = open(Credentials.PASSWORD, credential.id(), sealed);
        if (password.isEmpty()) {
            unreadable.add(credential.username() + "@" + credential.hostname());
            return RevealedCredential.unreadable(credential, former);
        }
        return new RevealedCredential(credential, password, false, former);
    }

    /** @param owner whose former password it is, for the audit */
    Secret former(long id, Object sealed, String owner) {
        return open(Credentials.FORMER_PASSWORD, id, sealed).orElseGet(() -> {
            unreadable.add("former one of " + owner);
            return Secret.of(RevealedCredential.UNREADABLE);
        });
    }

    /** What did not open, for the audit; empty when everything did. */
    Optional<String> complaint(String where) {
        return unreadable.isEmpty()
                ? Optional.empty()
                : Optional.of(unreadable.size() + " passwords of " + where + ": " + String.join(", ", unreadable));
    }

    private Optional<Secret> open(String column, long id, Object sealed) {
        try {
            return Optional.of(vault.open(new SecretPlace(column, id), (byte[]) sealed));
        } catch (UnreadableSecretException logged) {
            return Optional.empty();
        }
    }
}
