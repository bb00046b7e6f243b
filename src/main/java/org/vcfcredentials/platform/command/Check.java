package org.vcfcredentials.platform.command;

import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.platform.Installation;
import org.vcfcredentials.platform.StartupException;

/** Says what a start would do with the data directory, and does nothing. */
public final class Check implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String help() {
        return " what a start would do with the data directory; changes nothing";
    }

    @Override
    public void run(List<String> arguments, Consumer<String> terminal) {
        UsageException.ifAny(arguments, name());
        try {
            terminal.accept(Installation.outlook());
        } catch (StartupException refusal) {
            throw new StartupException(
                    refusal.exitCode(), "A start would be refused: " + refusal.getMessage(), refusal.getCause());
        }
    }
}
