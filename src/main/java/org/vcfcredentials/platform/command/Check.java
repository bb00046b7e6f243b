package org.vcfcredentials.platform.command;

import java.util.List;
import java.util.function.Consumer;
import org.vcfcredentials.platform.Installation;

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
        if (!arguments.isEmpty()) {
            throw new UsageException("check takes no arguments.");
        }
        terminal.accept(Installation.outlook());
    }
}
