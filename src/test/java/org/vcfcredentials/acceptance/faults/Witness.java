package org.vcfcredentials.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Within the process that is watched: copies its data directory, as it is at this moment, into a numbered directory. What a process
 * has written is all that its end by {@code kill -9} leaves, and what the copy holds; its locks go with it, as with the copy.
 */
public final class Witness {
    private static final System.Logger LOG = System.getLogger(Witness.class.getName());

    /** Where the copies go. */
    static final String COPIES = "witness.copies";

    /** Statements that changed nothing leave the same as the ones before. */
    private static String latest = "";

    private static int number;

    private Witness() {}

    /** Called by a rule of Byteman's, which has nothing to catch with. */
    public static synchronized void see(String moment) {
        Path directory = Path.of(System.getenv("VCM_DATA_DIR"));
        try {
            String now = moment + state(directory);
            if (!now.equals(latest)) {
                latest = now;
                copy(directory, Path.of(System.getProperty(COPIES), String.format("%04d %s", ++number, moment)));
            }
        } catch (IOException | InterruptedException failed) {
            // Byteman would go on: end, so that the test sees it.
            LOG.log(System.Logger.Level.ERROR, "No copy was made", failed);
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * Two changes cannot hide behind the same time: a copy takes longer than the file system's clock. The index of the journal is
     * left out, which is made anew from the journal by whoever comes first.
     */
    private static String state(Path directory) throws IOException {
        var files = new TreeMap<Path, Map<String, Object>>();
        try (var paths = Files.walk(directory)) {
            for (Path path :
                    paths.filter(path -> !path.toString().endsWith("-shm")).toList()) {
                files.put(path, new TreeMap<>(Files.readAttributes(path, "unix:ino,mode,nlink,size,lastModifiedTime")));
            }
        }
        return files.toString();
    }

    /** By another process: closing a file that SQLite has open would drop its locks (POSIX). Hard links stay what they are. */
    private static void copy(Path directory, Path copy) throws IOException, InterruptedException {
        int code = new ProcessBuilder("cp", "-a", directory.toString(), copy.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("cp ended with " + code);
        }
    }
}
