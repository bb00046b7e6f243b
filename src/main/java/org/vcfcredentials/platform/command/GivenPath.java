package org.vcfcredentials.platform.command;

import java.nio.file.Path;

/** A path as it was typed: the script that starts Java goes to its own directory first, and tells where it was called from. */
public final class GivenPath {
    private static final String CALLED_FROM = "vcm.called-from";

    private GivenPath() {}

    /** The path, absolute. */
    public static Path of(String typed) {
        return Path.of(System.getProperty(CALLED_FROM, "")).resolve(typed).toAbsolutePath();
    }
}
