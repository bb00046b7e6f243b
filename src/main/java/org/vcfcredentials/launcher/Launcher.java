package org.vcfcredentials.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts Payara Micro with every listener shut, deploys the WAR, and opens the HTTPS listener only when the deployment succeeded.
 * Payara Micro's own main ignores the outcome of a deployment and would answer 404 before and after a failed one.
 */
public final class Launcher {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.https-listener.";
    private static final int FAILED_WITHOUT_A_REASON = 70;

    private static final System.Logger LOG = System.getLogger(Launcher.class.getName());

    private final Path war;
    private final List<String> preBootCommands;
    private AdminCommandRunner admin;

    private Launcher(Path war, List<String> preBootCommands) {
        this.war = war;
        this.preBootCommands = preBootCommands;
    }

    /**
     * Runs until the process is told to stop.
     *
     * @param arguments the WAR and the file with Payara's commands to run before it boots
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: Launcher <war> <pre-boot commands>");
        }
        TlsKey.fromSystemProperties().install();
        int exitCode = new Launcher(Path.of(arguments[0]), commands(Path.of(arguments[1]))).start();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static List<String> commands(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private int start() {
        try {
            boot();
        } catch (BootstrapException | RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Payara Micro did not boot", failure);
            return refuse(failure.toString());
        }
        ClusterCommandResult deployed =
                admin.run("deploy", "--name", "vcf-credential-manager", "--contextroot", "/", war.toString());
        if (deployed.getExitStatus() != ExitStatus.SUCCESS || told("https-port").isEmpty()) {
            return refuse(deployed.getOutput());
        }
        return open();
    }

    private void boot() throws BootstrapException {
        PayaraMicro server = PayaraMicro.getInstance();
        server.setNoHazelcast(true);
        server.setPrintLogo(false);
        server.setRootDir(new File(System.getProperty("vcm.server-root")));
        server.setPreBootHandler(runner -> preBootCommands.forEach(line -> require(runner, line.split("\\s+"))));
        server.setPostBootHandler(runner -> admin = runner);
        server.bootStrap();
    }

    /** The address before the door: Payara would otherwise open it on every interface first. */
    private int open() {
        require(admin, "set", LISTENER + "port=" + told("https-port"));
        require(admin, "set", LISTENER + "address=" + told("https-address"));
        require(admin, "set", LISTENER + "enabled=true");
        Announcement.ready(told("https-address"), told("https-port"), told("greeting"));
        return 0;
    }

    private static int refuse(String outcome) {
        String failure = told("failure");
        String exitCode = told("exit-code");
        Announcement.refused(failure.isEmpty() ? outcome : failure);
        return exitCode.isEmpty() ? FAILED_WITHOUT_A_REASON : Integer.parseInt(exitCode);
    }

    private static void require(AdminCommandRunner runner, String... words) {
        String[] arguments = List.of(words).subList(1, words.length).toArray(String[]::new);
        ClusterCommandResult result = runner.run(words[0], arguments);
        if (result.getExitStatus() == ExitStatus.FAILURE) {
            throw new IllegalStateException(String.join(" ", words) + ": " + result.getOutput());
        }
    }

    /** What the application published during its start-up; empty when it did not. */
    private static String told(String name) {
        return System.getProperty("vcm.startup." + name, "");
    }
}
