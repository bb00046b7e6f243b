package org.vcfcredentials.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.byteman.agent.Main;

/**
 * A moment of the start at which the process ends as by {@code kill -9}: nothing is closed, nothing is flushed, nobody is told.
 *
 * @param name what has just been done, or is about to be
 * @param type the class, by its full name
 * @param methods with their parameter types where there are several of a name
 * @param location in Byteman's language, such as {@code AFTER CALL move}
 * @param time the how manieth time, of all the methods together
 */
record KillPoint(String name, String type, List<String> methods, String location, int time) {
    static KillPoint of(String name, String type, String method, String location) {
        return new KillPoint(name, "org.vcfcredentials." + type, List.of(method), location, 1);
    }

    /** Before the driver is asked to do something for the how manieth time, whatever it is. */
    static KillPoint statement(int time) {
        var entries = List.of(
                "exec(java.lang.String, boolean)",
                "execute(org.sqlite.core.CoreStatement, java.lang.Object[])",
                "execute(java.lang.String, boolean)",
                "executeUpdate(org.sqlite.core.CoreStatement, java.lang.Object[])");
        return new KillPoint("before statement " + time, "org.sqlite.core.DB", entries, "AT ENTRY", time);
    }

    /** The same, the how manieth time. */
    KillPoint again(int times) {
        return new KillPoint(name + ", time " + times, type, methods, location, times);
    }

    /** What to add to java's options; whoever runs under it ends with {@link Outcome#KILLED}. */
    String javaOption() throws IOException {
        Path script = Files.createTempFile("kill", ".btm");
        Files.writeString(script, methods.stream().map(this::rule).collect(Collectors.joining("\n")));
        script.toFile().deleteOnExit();
        String agent =
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return "-javaagent:" + agent + "=script:" + script + ",boot:" + agent;
    }

    private String rule(String method) {
        return String.join(
                "\n",
                "RULE " + name + ", " + method,
                "CLASS " + type,
                "METHOD " + method,
                location,
                "IF incrementCounter(\"times\") == " + time,
                "DO java.lang.Runtime.getRuntime().halt(" + Outcome.KILLED + ")",
                "ENDRULE",
                "");
    }

    @Override
    public String toString() {
        return name;
    }
}
