package org.vcfcredentials.acceptance.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.vcfcredentials.platform.ReleasedInstallation;

/** {@link SmallStart} on each data directory that a line of the input names, and a line of the output when it is done. */
final class SmallStarts {
    static final String DONE = "done";

    private SmallStarts() {}

    public static void main(String[] arguments) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String directory = lines.readLine(); directory != null; directory = lines.readLine()) {
            System.setProperty("VCM_DATA_DIR", directory);
            SmallStart.start(false);
            ReleasedInstallation.release();
            System.out.println(DONE);
        }
    }
}
