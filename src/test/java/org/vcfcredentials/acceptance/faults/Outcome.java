package org.vcfcredentials.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What was seen from outside of a start that ended. */
record Outcome(int exitCode, String terminal, String log) {
    static final String REFUSAL = "VCF Credential Manager did not start: ";

    /** What a killed process ends with, and what Byteman's rules let one end with. */
    static final int KILLED = 137;

    /** It ended with this code, and one line on the terminal and one in the log say why. */
    Outcome assertRefused(int code, String... words) {
        assertThat(exitCode).as(terminal).isEqualTo(code);
        List<String> told = lines(terminal, REFUSAL);
        assertThat(told).as(terminal).hasSize(1);
        assertThat(told.get(0)).contains(words);
        assertThat(terminal).doesNotContain("Exception", "is ready");
        String reason = told.get(0).substring(REFUSAL.length());
        assertThat(lines(log, "Not started (exit code " + code + "): " + reason))
                .as(log)
                .hasSize(1);
        return this;
    }

    /** For the table. */
    String brief() {
        String reason = lines(terminal, REFUSAL).stream().findFirst().orElse("");
        return "exit " + exitCode + (reason.isEmpty() ? "" : ": " + reason.substring(REFUSAL.length()));
    }

    private static List<String> lines(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).toList();
    }
}
