package org.vcfcredentials.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that is there whole or not at all, whenever the process is killed or the power fails; for its owner alone. */
record WholeFile(Path path, Path draft) {
    /** Something to do with a file. */
    @FunctionalInterface
    interface Work<T> {
        void on(T file) throws IOException;
    }

    /** Puts the file in place when {@code writing} has written the draft and {@code proof} has found nothing wrong with it. */
    void write(Work<OutputStream> writing, Work<Path> proof) throws IOException {
        try {
            Files.deleteIfExists(draft);
            var ownerAlone = PosixFilePermissions.fromString("rw-------");
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerAlone));
            try (OutputStream out = Files.newOutputStream(draft)) {
                writing.on(out);
            }
            synchronise(draft, StandardOpenOption.WRITE);
            proof.on(draft);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            synchronise(path.getParent(), StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void synchronise(Path fileOrDirectory, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrDirectory, how)) {
            channel.force(true);
        }
    }
}
