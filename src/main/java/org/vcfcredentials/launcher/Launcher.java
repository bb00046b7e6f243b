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
import java.util.Optional;

/**
 * Starts Payara Micro with every listener shut, deploys the WAR, and opens the listeners only when the deployment succeeded.
 * Payara Micro's own main ignores the outcome of a deployment and would answer 404 before and after a failed one.
 */
public final class Launcher {
    private static final int PORT_UNAVAILABLE = 69;
    private static final int FAILED_WITHOUT_A_REASON = 70;

    /** From where, who, when, what, with which outcome, by what. No secret is ever part of an address. */
    private static final String ACCESS =
            "%client.name% %auth-user-name% %datetime% %request% %status% %response.length% %user.agent%";

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
        if (!serveWith(TlsKey.fromSystemProperties())) {
            System.exit(FAILED_WITHOUT_A_REASON);
        }
        // The end of the process is ours to announce first.
        System.setProperty("VCM_EXIT_ON_FAILURE", "false");
        int exitCode = new Launcher(Path.of(arguments[0]), commands(Path.of(arguments[1]))).start();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static boolean serveWith(TlsKey key) throws IOException {
        try {
            key.rollBackIfBroken().ifPresent(told -> {
                LOG.log(System.Logger.Level.WARNING, told);
                Announcement.remark(told);
            });
            key.install();
            return true;
        } catch (IllegalStateException broken) {
            Announcement.refused(broken.getMessage());
            return false;
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
            ClusterCommandResult deployed = admin.run(
                    "deploy",
                    "--name",
                    "vcf-credential-manager",
                    "--contextroot",
                    "/",
                    application().toString());
            List<Door> doors = Door.askedFor();
            boolean ready = deployed.getExitStatus() == ExitStatus.SUCCESS && !doors.isEmpty();
            return ready ? open(doors) : refuse(deployed.getOutput());
        } catch (BootstrapException | RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "Payara Micro did not boot", failure);
            return refuse("Payara Micro could not be started; the log says why.");
        }
    }

    /** Used until the process ends. */
    private Path application() {
        return KeptApplication.of(war, Path.of(System.getProperty("vcm.cache"))).path();
    }

    private void boot() throws BootstrapException {
        PayaraMicro server = PayaraMicro.getInstance();
        server.setNoHazelcast(true);
        server.setPrintLogo(false);
        server.setAccessLogDir(System.getProperty("vcm.logs"));
        server.setAccessLogFormat(ACCESS);
        server.setRootDir(new File(System.getProperty("vcm.server-root")));
        server.setPreBootHandler(runner -> preBootCommands.forEach(line -> require(runner, line)));
        server.setPostBootHandler(runner -> admin = runner);
        server.bootStrap();
    }

    private int open(List<Door> doors) {
        Optional<String> obstacle =
                doors.stream().flatMap(door -> door.obstacle().stream()).findFirst();
        if (obstacle.isPresent()) {
            Announcement.refused(obstacle.get());
            return PORT_UNAVAILABLE;
        }
        doors.forEach(door -> door.commands().forEach(command -> require(admin, command)));
        Announcement.ready(doors.get(0).address(), doors.get(0).port(), Told.of("greeting"));
        return 0;
    }

    private static int refuse(String outcome) {
        String failure = Told.of("failure");
        String exitCode = Told.of("exit-code");
        Announcement.refused(failure.isEmpty() ? outcome : failure);
        return exitCode.isEmpty() ? FAILED_WITHOUT_A_REASON : Integer.parseInt(exitCode);
    }

    private static void require(AdminCommandRunner runner, String command) {
        List<String> words = List.of(command.split("\\s+"));
        ClusterCommandResult result =
                runner.run(words.get(0), words.subList(1, words.size()).toArray(String[]::new));
        if (result.getExitStatus() == ExitStatus.FAILURE) {
            throw new IllegalStateException(command + ": " + result.getOutput());
        }
    }
}
