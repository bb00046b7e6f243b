package org.vcfcredentials.platform.command;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.vcfcredentials.platform.StartupException;

/** All commands. The launcher calls {@link #run} by reflection, across the border of the class loaders. */
public final class Commands {
    private static final System.Logger LOG = System.getLogger(Commands.class.getName());
    private static final int USAGE = 64;

    private Commands() {}

    /**
     * Runs the command whose name and arguments these are.
     *
     * @param terminal takes lines for the person who asked
     * @return what the process is to end with, after sysexits.h
     */
    public static int run(List<String> words, Consumer<String> terminal) {
        try {
            command(words).run(words.subList(1, words.size()), terminal);
            return 0;
        } catch (UsageException misunderstood) {
            terminal.accept(misunderstood.getMessage());
            return USAGE;
        } catch (IOException failed) {
            terminal.accept("It cannot be done: " + failed);
            return StartupException.NOT_PERMITTED;
        } catch (RuntimeException | LinkageError failure) {
            StartupException reason = StartupException.of(failure);
            if (reason.exitCode() == StartupException.INTERNAL) {
                LOG.log(System.Logger.Level.ERROR, "The command failed unexpectedly", failure);
            }
            terminal.accept(reason.getMessage());
            return reason.exitCode();
        }
    }

    private static Command command(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException("The commands are:\n" + help());
        }
        return find(words.get(0))
                .orElseThrow(() ->
                        new UsageException("There is no command '" + words.get(0) + "'. The commands are:\n" + help()));
    }

    private static Optional<Command> find(String name) {
        return all().stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private static String help() {
        return all().stream()
                .map(command -> "  " + command.name() + " " + command.help() + "\n")
                .reduce("", String::concat)
                .stripTrailing();
    }

    private static List<Command> all() {
        return ServiceLoader.load(Command.class, Commands.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Command::name))
                .toList();
    }
}
