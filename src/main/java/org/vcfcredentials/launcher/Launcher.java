package org.vcfcredentials.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Starts Payara Micro with every listener shut, deploys the WAR, and opens the HTTPS listener only when the deployment succeeded.
 * Payara Micro's own main ignores the outcome of a deployment and would answer 404 before and after a failed one.
 */
public final class Launcher {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.https-listener.";
    private static final int PORT_UNAVAILABLE = 69;
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
        Announcement.keepTheTerminalToItself();
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
            ClusterCommandResult deployed =
                    admin.run("deploy", "--name", "vcf-credential-manager", "--contextroot", "/", war.toString());
            boolean ready = deployed.getExitStatus() == ExitStatus.SUCCESS
                    && !told("https-port").isEmpty();
            return ready ? open() : refuse(deployed.getOutput());
        } catch (BootstrapException | RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Payara Micro did not boot", failure);
            return refuse(failure.toString());
        }
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
        String address = told("https-address");
        int port = Integer.parseInt(told("https-port"));
        Optional<String> obstacle = obstacle(address, port);
        if (obstacle.isPresent()) {
            Announcement.refused("Port " + port + " on " + address + " cannot be opened: " + obstacle.get()
                    + ". Stop the program that has it, or set VCM_HTTPS_PORT to another port.");
            return PORT_UNAVAILABLE;
        }
        require(admin, "set", LISTENER + "port=" + port);
        require(admin, "set", LISTENER + "address=" + address);
        require(admin, "set", LISTENER + "enabled=true");
        Announcement.ready(address, port, told("greeting"));
        return 0;
    }

    /** Payara would only log that it cannot listen, if at all. */
    private static Optional<String> obstacle(String address, int port) {
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
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
