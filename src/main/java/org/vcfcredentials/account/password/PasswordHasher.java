package org.vcfcredentials.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.platform.Secret;

/**
 * Hashes passwords with Argon2id at the parameters of OWASP ASVS 5.0 appendix C. Each hash takes 46 MiB of memory for its time,
 * so only a few are computed at once and the others wait. Hashes of adopted users are verified too.
 */
@ApplicationScoped
public class PasswordHasher {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PATIENCE_SECONDS = 4;
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Semaphore slots = new Semaphore(slots(Runtime.getRuntime().maxMemory()), true);

    /** Too many hashes are waiting; nothing was computed. */
    public static final class BusyException extends InvalidInputException {
        private static final long serialVersionUID = 1L;

        BusyException() {
            super("The server is busy. Try again in a moment.");
        }
    }

    /**
     * The hash of a password with a new salt, to be stored.
     *
     * @throws BusyException when it would have to wait for more than a few seconds
     */
    public String hash(Secret password) {
        byte[] salt = new byte[Argon2Hash.SALT_BYTES];
        RANDOM.nextBytes(salt);
        var parameters = Argon2Hash.current(salt);
        return parameters.withHash(compute(password, parameters)).toString();
    }

    /**
     * Whether this is the password behind a stored hash; never so when the stored text is no hash we know.
     *
     * @throws BusyException when it would have to wait for more than a few seconds
     */
    public boolean verify(Secret password, String stored) {
        return StoredHash.parse(stored)
                .filter(hash -> MessageDigest.isEqual(hash.hash(), compute(password, hash)))
                .isPresent();
    }

    /** Whether a password could ever be verified by this stored text: it is a hash we know, and one we are willing to compute. */
    public static boolean canVerify(String stored) {
        return StoredHash.parse(stored).isPresent();
    }

    /** Takes as long as {@link #verify} does, for a user who does not exist. */
    public boolean verifyNobody(Secret password) {
        Argon2Hash nobody = Argon2Hash.current(new byte[Argon2Hash.SALT_BYTES]);
        return MessageDigest.isEqual(new byte[0], compute(password, nobody));
    }

    /** Whether a stored hash was made in a way or with parameters of the past, so that it should be made anew at the next login. */
    public boolean isOutdated(String stored) {
        return StoredHash.parse(stored).filter(StoredHash::isCurrent).isEmpty();
    }

    /** As many as fit in a quarter of the memory. */
    static int slots(long memory) {
        long fitting = memory / 4 / (Argon2Hash.MEMORY_KIBIBYTES * 1024L);
        return (int) Math.max(FEWEST, Math.min(MOST, fitting));
    }

    private byte[] compute(Secret password, StoredHash parameters) {
        waitForSlot();
        try {
            return parameters.compute(password);
        } finally {
            slots.release();
        }
    }

    private void waitForSlot() {
        try {
            if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
