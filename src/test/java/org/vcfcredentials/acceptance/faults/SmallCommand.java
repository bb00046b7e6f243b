package org.vcfcredentials.acceptance.faults;

import java.util.List;
import org.vcfcredentials.platform.command.Commands;

/** A command of the product, by its own classes, in a process of its own. */
final class SmallCommand {
    private SmallCommand() {}

    public static void main(String[] words) {
        System.exit(Commands.run(List.of(words), System.out::println));
    }
}
