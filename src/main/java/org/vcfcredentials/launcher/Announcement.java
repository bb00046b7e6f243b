package org.vcfcredentials.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The few lines a person at the terminal reads, apart from the log. */
final class Announcement {
    private static final PrintStream TERMINAL = System.out;

    private Announcement() {}

    /** Parts of the server print what nobody asked for. */
    static void keepTheTerminalToItself() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    static void ready(String address, int port, String greeting) {
        TERMINAL.println();
        TERMINAL.println("VCF Credential Manager is ready: https://" + host(address) + ":" + port);
        if (!greeting.isEmpty()) {
            TERMINAL.println(greeting);
        }
    }

    static void remark(String sentence) {
        TERMINAL.println(sentence);
    }

    static void refused(String reason) {
        TERMINAL.println();
        TERMINAL.println("VCF Credential Manager did not start: " + reason);
    }

    private static String host(String address) {
        return switch (address) {
            case "0.0.0.0", "::" -> "localhost";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
    }
}
