package org.vcfcredentials.acceptance.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How to run {@link SmallStart} on a data directory; each method returns the same with one thing more. */
record SmallProduct(
        Path dataDirectory,
        Map<String, String> settings,
        List<String> wrapper,
        List<String> options,
        String classPath) {
    private static final int LONGEST_MINUTES = 5;
    private static final List<String> QUICK = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");

    static SmallProduct on(Path dataDirectory) {
        return new SmallProduct(dataDirectory, Map.of(), List.of(), QUICK, System.getProperty("java.class.path"));
    }

    SmallProduct with(String setting, String value) {
        var more = new HashMap<>(settings);
        more.put(setting, value);
        return new SmallProduct(dataDirectory, more, wrapper, options, classPath);
    }

    /** Run by this command, whose last argument is followed by java's. */
    SmallProduct by(List<String> command) {
        return new SmallProduct(dataDirectory, settings, command, options, classPath);
    }

    SmallProduct killedAt(KillPoint point) throws IOException {
        var more = new ArrayList<>(options);
        more.add(point.javaOption());
        return new SmallProduct(dataDirectory, settings, wrapper, more, classPath);
    }

    /** A later version of the product, with these migrations on top of today's. */
    SmallProduct later(LaterScripts scripts) {
        String longer = scripts.directory() + File.pathSeparator + classPath;
        return new SmallProduct(dataDirectory, settings, wrapper, options, longer);
    }

    /** Runs it to its end. */
    Outcome run() throws IOException, InterruptedException {
        Path terminal = Files.createTempFile("terminal", ".txt");
        Path log = Files.createTempFile("log", ".txt");
        var builder =
                new ProcessBuilder(command()).redirectOutput(terminal.toFile()).redirectError(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VCM_"));
        builder.environment().put("VCM_DATA_DIR", dataDirectory.toString());
        builder.environment().put("CLASSPATH", classPath);
        builder.environment().putAll(settings);
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("It did not end: " + Files.readString(log));
        }
        try {
            return new Outcome(process.exitValue(), Files.readString(terminal), Files.readString(log));
        } finally {
            Files.delete(terminal);
            Files.delete(log);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add(SmallStart.class.getName());
        return command;
    }
}
