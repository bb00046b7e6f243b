package org.vcfcredentials.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a command of the WAR without a server. */
public final class CommandLine {
    private static final String COMMANDS = "org.vcfcredentials.platform.command.Commands";
    private static final Logger ALL_LOGS = Logger.getLogger("");

    private CommandLine() {}

    /**
     * Ends the process with what the command ends with.
     *
     * @param arguments the WAR, then the command's name and arguments
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("usage: CommandLine <war> [<command> [<argument> ...]]");
        }
        // The terminal is for the command's own words.
        ALL_LOGS.setLevel(Level.SEVERE);
        List<String> words = List.of(arguments);
        int exitCode;
        try (var war = UnpackedWar.of(Path.of(words.get(0)))) {
            // Where the SQLite driver unpacks its native library; the data directory is not to be changed.
            System.setProperty("org.sqlite.tmpdir", war.directory().toString());
            exitCode = run(war, words.subList(1, words.size()), System.out);
        }
        System.exit(exitCode);
    }

    private static int run(UnpackedWar war, List<String> words, PrintStream terminal)
            throws IOException, ReflectiveOperationException {
        Consumer<String> lines = terminal::println;
        URL[] classPath = war.classPath();
        try (var loader = new URLClassLoader(classPath, CommandLine.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return (int) loader.loadClass(COMMANDS)
                    .getMethod("run", List.class, Consumer.class)
                    .invoke(null, words, lines);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
