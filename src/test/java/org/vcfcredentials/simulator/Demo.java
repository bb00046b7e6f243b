package org.vcfcredentials.simulator;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * Runs three simulated VCF instances, makes them known to a VCF Credential Manager on this machine, and rotates some passwords
 * every few minutes, until it is ended.
 */
public final class Demo {
    private static final Logger LOG = System.getLogger(Demo.class.getName());
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration BETWEEN_ROTATIONS = Duration.ofMinutes(3);

    private Demo() {}

    /** See {@link DemoOptions#USAGE}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DemoOptions options;
        try {
            options = DemoOptions.of(arguments, System.getenv());
        } catch (IllegalArgumentException e) {
            LOG.log(Level.ERROR, e.getMessage());
            System.exit(64);
            return;
        }
        List<DemoEnvironment> environments = start(options.firstPort());
        DemoApplication application = new DemoApplication(options.application(), LoopbackTrust.context());
        try {
            introduce(environments, application, options);
            LOG.log(Level.INFO, "Three simulated VCF instances are known to " + options.application());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The simulator runs, but its instances were not added: " + e.getMessage());
        }
        rotateForEver(environments);
    }

    /** Starts the instances on six ports from this one on. */
    static List<DemoEnvironment> start(int firstPort) {
        SimulatedVcf sfo =
                SimulatedVcf.start(Blueprint.of("sfo").credentials(184).seed(11).ports(firstPort, firstPort + 1));
        SimulatedVcf lax = SimulatedVcf.start(Blueprint.of("lax")
                .version(VcfVersion.V9_0)
                .credentials(527)
                .seed(12)
                .ports(firstPort + 2, firstPort + 3));
        SimulatedVcf lab =
                SimulatedVcf.start(Blueprint.of("lab").credentials(48).seed(13).ports(firstPort + 4, firstPort + 5));
        lab.installer().refuseSignIn("The password of the account has expired.");
        return List.of(
                new DemoEnvironment("SFO Management 9.1", "San Francisco, management domain (simulated)", sfo),
                new DemoEnvironment("LAX Production 9.0", "Los Angeles, four workload domains (simulated)", lax),
                new DemoEnvironment(
                        "Lab with expired account", "The installer's password has expired (simulated)", lab));
    }

    /** Waits for the application, then adds the environments that it does not have and syncs them all. */
    static void introduce(List<DemoEnvironment> environments, DemoApplication application, DemoOptions options)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!application.isReady()) {
            if (System.nanoTime() > end) {
                throw new IOException("the application did not become ready");
            }
            Thread.sleep(200);
        }
        application.signIn(options.username(), options.password());
        for (DemoEnvironment environment : environments) {
            application.sync(application.provide(environment));
        }
    }

    private static void rotateForEver(List<DemoEnvironment> environments) throws InterruptedException {
        while (true) {
            Thread.sleep(BETWEEN_ROTATIONS.toMillis());
            environments.forEach(environment -> environment.vcf().manager().rotate(2));
        }
    }
}
