package org.vcfcredentials.account.password;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vcfcredentials.platform.Secret;

/** A password's hash as it is stored, with all it takes to compute it again. */
interface StoredHash {
    /** Reads a stored hash; empty when it is none we know, or would cost more than we are willing to pay. */
    static Optional<StoredHash> parse(String stored) {
        return Stream.<Function<String, Optional<? extends StoredHash>>>of(
                        Argon2Hash::parse, Pbkdf2Hash::parse, ScryptHash::parse)
                .flatMap(parser -> parser.apply(stored).stream())
                .map(StoredHash.class::cast)
                .findFirst();
    }

    byte[] hash();

    /** What this password hashes to with the same parameters. */
    byte[] compute(Secret password);

    /** Whether it was made as hashes are made today. */
    default boolean isCurrent() {
        return false;
    }
}
