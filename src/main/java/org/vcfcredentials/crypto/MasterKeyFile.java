package org.vcfcredentials.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.platform.StartupException;
import org.vcfcredentials.platform.file.WholeFile;

/** The file with the master key: {@value MasterKey#BYTES} random bytes as one line of base64, for its owner alone. */
final class MasterKeyFile {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    private static final int LONGEST = 1000;

    private final Path path;
    private final Set<PosixFilePermission> refused;
    private final WholeFile file;

    MasterKeyFile(Path path) {
        this(path, OTHERS);
    }

    private MasterKeyFile(Path path, Set<PosixFilePermission> refused) {
        this.path = path;
        this.refused = refused;
        this.file = WholeFile.of(path);
    }

    /**
     * One that systemd made. It stands in a directory that only this service can enter; its group's bits show the mask of an access
     * list that names our user, so reading by the group is no reading by others.
     */
    static MasterKeyFile handedOver(Path path) {
        var refused = EnumSet.copyOf(OTHERS);
        refused.remove(PosixFilePermission.GROUP_READ);
        return new MasterKeyFile(path, refused);
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Makes the file. It appears whole or not at all, and an existing one is never replaced.
     *
     * @throws StartupException 77 when it cannot be written
     */
    MasterKey create() {
        byte[] random = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(random);
        byte[] text = Base64.getEncoder().encode(random);
        try {
            file.create(out -> write(text, out));
            return MasterKey.of(random);
        } catch (IOException refused) {
            throw new StartupException(
                    StartupException.NOT_PERMITTED,
                    "The master key file " + path + " cannot be made. Let " + System.getProperty("user.name")
                            + " write its directory, or set VCM_MASTER_KEY_FILE to another place.",
                    refused);
        } finally {
            Arrays.fill(random, (byte) 0);
            Arrays.fill(text, (byte) 0);
        }
    }

    /**
     * Reads it. Its draft is another name of it if the start that made it was killed in between; then the key must not lie about
     * under that name.
     */
    MasterKey adopt() {
        MasterKey key = read();
        removeDraft();
        return key;
    }

    /** Removes what a process that was killed left while it made the file. */
    void removeDraft() {
        try {
            file.removeDraft();
        } catch (IOException notOurs) {
            System.getLogger(MasterKeyFile.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} cannot be removed: {1}", file.draft(), notOurs.getMessage());
        }
    }

    /**
     * Reads the file.
     *
     * @throws StartupException 78 when it is missing or holds no master key, 77 when it cannot be read or others can read it
     */
    MasterKey read() {
        return EncodedKey.decode(content(), this::noKey);
    }

    /** As {@link #read}, or nothing where there is no file, or none any more. */
    Optional<MasterKey> find() {
        try {
            return exists() ? Optional.of(read()) : Optional.empty();
        } catch (StartupException refused) {
            if (exists()) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private byte[] content() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (permissions.stream().anyMatch(refused::contains)) {
                throw notPermitted(
                        "is open to others than its owner (" + PosixFilePermissions.toString(permissions)
                                + "). Run: chmod 600 " + path,
                        null);
            }
            if (!Files.isRegularFile(path) || Files.size(path) > LONGEST) {
                throw noKey("is no key file");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            throw new StartupException(
                    StartupException.CONFIGURATION,
                    "The master key file " + path
                            + " is missing, and the database is encrypted with it. Put the file back"
                            + " from your backup, or point VCM_MASTER_KEY_FILE to it. Nothing was changed.",
                    missing);
        } catch (AccessDeniedException denied) {
            throw notPermitted(
                    "cannot be read. Make " + System.getProperty("user.name") + " its owner, with mode 0600.", denied);
        } catch (IOException unreadable) {
            throw notPermitted("cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
    }

    private StartupException noKey(String how) {
        return new StartupException(
                StartupException.CONFIGURATION,
                "The master key file " + path + " " + how
                        + ". Put the right file back from your backup. Nothing was changed.");
    }

    private StartupException notPermitted(String how, Throwable cause) {
        return new StartupException(StartupException.NOT_PERMITTED, "The master key file " + path + " " + how, cause);
    }

    private static void write(byte[] text, OutputStream out) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
