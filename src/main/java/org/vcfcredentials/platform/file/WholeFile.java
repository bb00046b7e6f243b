package org.vcfcredentials.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A file that is there whole or not at all, whenever the process is killed or the power fails; for its owner alone.
 *
 * @param draft the name it has until it is whole, in the same directory; what another process left there is removed
 */
public record WholeFile(Path path, Path draft) {
    private static final int BLOCK = 1 << 20;

    /** The file of this name, whose draft has {@code .new} at its end. */
    public static WholeFile of(Path path) {
        return new WholeFile(path, path.resolveSibling(path.getFileName() + ".new"));
    }

    /** Something to do with a file. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T file) throws IOException;
    }

    /** Something to read from its beginning, as often as need be. */
    @FunctionalInterface
    public interface Content {
        InputStream read() throws IOException;
    }

    /** Puts the file in place, also of a former one, when {@code writing} has written the draft. */
    public void replace(Work<OutputStream> writing) throws IOException {
        try {
            fill(writing);
            moveInPlace();
        } finally {
            removeDraft();
        }
    }

    /** As {@link #replace}, encrypted, after what was written has been read back and compared. */
    public void replaceSealed(Content clear, Seal seal) throws IOException {
        try {
            fill(out -> seal(clear, seal, out));
            requireEqual(clear, seal);
            moveInPlace();
        } finally {
            removeDraft();
        }
    }

    /**
     * As {@link #replace}, but never takes the place of another.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is one; it is left as it is
     */
    public void create(Work<OutputStream> writing) throws IOException {
        try {
            fill(writing);
            Files.createLink(path, draft);
        } finally {
            removeDraft();
        }
        OwnerAlone.synchronise(path.toAbsolutePath().getParent());
    }

    /** Removes what a process that was killed left half done. */
    public void removeDraft() throws IOException {
        // A file system that is read-only would refuse to remove even what is not there.
        if (Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(draft);
        }
    }

    private void fill(Work<OutputStream> writing) throws IOException {
        removeDraft();
        OwnerAlone.createFile(draft);
        try (OutputStream out = Files.newOutputStream(draft)) {
            writing.on(out);
        }
        OwnerAlone.synchronise(draft);
    }

    private void moveInPlace() throws IOException {
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        OwnerAlone.synchronise(path.toAbsolutePath().getParent());
    }

    private static void seal(Content clear, Seal seal, OutputStream out) throws IOException {
        try (InputStream content = clear.read();
                OutputStream sealing = seal.sealing(out)) {
            content.transferTo(sealing);
        }
    }

    private void requireEqual(Content clear, Seal seal) throws IOException {
        try (InputStream content = clear.read();
                InputStream sealed = Files.newInputStream(draft);
                InputStream opened = seal.opening(sealed)) {
            byte[] block;
            do {
                block = content.readNBytes(BLOCK);
                if (!Arrays.equals(block, opened.readNBytes(BLOCK))) {
                    throw new IOException("the encrypted copy of it is not what was written");
                }
            } while (block.length > 0);
        }
    }
}
