package org.vcfcredentials.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vcfcredentials.credential.Credentials;
import org.vcfcredentials.crypto.SecretPlace;
import org.vcfcredentials.crypto.UnreadableSecretException;
import org.vcfcredentials.crypto.Vault;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.sync.Reconciliation.Match;

/** Gives what is to be written its ids and seals the passwords for them. */
final class DifferenceSealer {
    private final Vault vault;
    private final Connection connection;
    private final Instant now;

    DifferenceSealer(Vault vault, Connection connection, Instant now) {
        this.vault = vault;
        this.connection = connection;
        this.now = now;
    }

    List<SealedCredential> added(Reconciliation difference) throws SQLException {
        List<IncomingCredential> added = difference.added();
        if (added.isEmpty()) {
            return List.of();
        }
        long first = IdBlock.reserve(connection, "credentials", added.size()).next();
        return IntStream.range(0, added.size())
                .parallel()
                .mapToObj(index -> added(first + index, added.get(index)))
                .toList();
    }

    private SealedCredential added(long id, IncomingCredential incoming) {
        Optional<byte[]> sealed = incoming.password().map(password -> vault.seal(current(id), password));
        Instant updated = incoming.modifiedAt().filter(this::notInFuture).orElse(now);
        return new SealedCredential(id, incoming, sealed, updated);
    }

    List<SealedReplacement> replaced(Reconciliation difference) throws SQLException {
        List<Long> ids = difference.replaced().stream()
                .map(Match::known)
                .filter(KnownCredential::hasPassword)
                .map(KnownCredential::id)
                .toList();
        Map<Long, byte[]> old = new StoredCredentials(connection).sealedPasswords(ids);
        IdBlock formerIds = IdBlock.reserve(connection, "password_history", ids.size());
        var replacements = new ArrayList<SealedReplacement>();
        for (Match match : difference.replaced()) {
            replacements.add(
                    replacement(match, Optional.ofNullable(old.get(match.known().id())), formerIds));
        }
        return replacements;
    }

    private SealedReplacement replacement(Match match, Optional<byte[]> old, IdBlock formerIds) {
        long id = match.known().id();
        byte[] sealed = vault.seal(current(id), match.incoming().password().orElseThrow());
        var former = old.map(bytes -> former(formerIds.next(), id, bytes));
        return new SealedReplacement(match, sealed, changedAt(match), former);
    }

    /** One that does not open is kept as it is: it does not open there either, and nothing that was stored is lost. */
    private SealedReplacement.FormerRow former(long id, long credentialId, byte[] old) {
        try {
            Secret password = vault.open(current(credentialId), old);
            return new SealedReplacement.FormerRow(
                    id, vault.seal(new SecretPlace(Credentials.FORMER_PASSWORD, id), password));
        } catch (UnreadableSecretException logged) {
            return new SealedReplacement.FormerRow(id, old);
        }
    }

    /** When the source says so, unless that cannot be: before the change we saw last, or in the future. */
    private Instant changedAt(Match match) {
        return match.incoming()
                .modifiedAt()
                .filter(this::notInFuture)
                .filter(at -> !at.isBefore(match.known().lastUpdated()))
                .orElse(now);
    }

    private boolean notInFuture(Instant at) {
        return !at.isAfter(now);
    }

    private static SecretPlace current(long id) {
        return new SecretPlace(Credentials.PASSWORD, id);
    }
}
