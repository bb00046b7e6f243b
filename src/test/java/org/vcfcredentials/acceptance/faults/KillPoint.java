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
 * @param when in Byteman's language, which of the times that it comes there
 */
record KillPoint(String name, String type, List<String> methods, String location, String when) {
    static KillPoint of(String name, String type, String method, String location) {
        return new KillPoint(name, "org.vcfcredentials." + type, List.of(method), location, time(name, 1));
    }

    /** Each time the driver is asked to do something, whatever it is. */
    static KillPoint anyStatement() {
        var entries = List.of(
                "exec(java.lang.String, boolean)",
                "execute(org.sqlite.core.CoreStatement, java.lang.Object[])",
                "execute(java.lang.String, boolean)",
                "executeUpdate(org.sqlite.core.CoreStatement, java.lang.Object[])");
        return new KillPoint("before a statement", "org.sqlite.core.DB", entries, "AT ENTRY", "TRUE");
    }

    /** The same, the how manieth time. */
    KillPoint again(int times) {
        String later = name + ", time " + times;
        return new KillPoint(later, type, methods, location, time(later, times));
    }

    private static String time(String counter, int times) {
        return "incrementCounter(\"" + counter + "\") == " + times;
    }

    /** What to add to java's options; whoever runs under it ends with {@link Outcome#KILLED}. */
    String javaOption() throws IOException {
        return script(rules("java.lang.Runtime.getRuntime().halt(" + Outcome.KILLED + ")"));
    }

    /** What to add to java's options, so that {@link Witness} sees each of these moments and it goes on. */
    static String witnessing(List<KillPoint> points) throws IOException {
        return script(points.stream()
                .map(point -> point.rules(Witness.class.getName() + ".see(\"" + point.name() + "\")"))
                .collect(Collectors.joining()));
    }

    private static String script(String rules) throws IOException {
        Path script = Files.createTempFile("kill", ".btm");
        Files.writeString(script, rules);
        script.toFile().deleteOnExit();
        String agent =
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return "-javaagent:" + agent + "=script:" + script + ",boot:" + agent;
    }

    private String rules(String action) {
        return methods.stream().map(method -> rule(method, action)).collect(Collectors.joining());
    }

    private String rule(String method, String action) {
        return String.join(
                "\n",
                "RULE " + name + ", " + method,
                "CLASS " + type,
                "METHOD " + method,
                location,
                "IF " + when,
                "DO " + action,
                "ENDRULE",
                "");
    }

    @Override
    public String toString() {
        return name;
    }
}
