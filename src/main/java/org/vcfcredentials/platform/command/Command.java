package org.vcfcredentials.platform.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something to do by command line, outside any server. Found by {@link java.util.ServiceLoader}: an implementation is public and is
 * listed in {@code META-INF/services}.
 */
public interface Command {
    /** What it is called by: a word or two with a hyphen. */
    String name();

    /** Its arguments and, after two spaces, what it does, in one line. */
    String help();

    /**
     * Does it.
     *
     * @param terminal takes lines for the person who asked
     * @throws UsageException when the arguments are not what it needs
     * @throws org.vcfcredentials.platform.StartupException with the exit code of what is in the way
     */
    void run(List<String> arguments, Consumer<String> terminal) throws IOException;
}
