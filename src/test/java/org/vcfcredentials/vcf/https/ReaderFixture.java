package org.vcfcredentials.vcf.https;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.platform.Settings;
import org.vcfcredentials.platform.TestSettings;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedInstaller;
import org.vcfcredentials.simulator.SimulatedManager;
import org.vcfcredentials.simulator.SimulatedSource;
import org.vcfcredentials.simulator.SimulatedVcf;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.Trust;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReading;

/** A reader that trusts the simulator, and a simulated instance to read from. */
final class ReaderFixture implements AutoCloseable {
    static final ReadProgress SILENT = (read, expected) -> {};

    private final SimulatedVcf vcf;
    final MovableClock clock = new MovableClock();

    /** How long the reader waited before it asked again; the waits themselves are left out. */
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), clock, waits::add);
    private final ServerChecks checks = new ServerChecks(SimulatedVcf.trust());
    private HttpsVcfReader reader = reader(Duration.ofSeconds(60));

    ReaderFixture(Blueprint blueprint) {
        vcf = SimulatedVcf.start(blueprint);
    }

    static Settings settings(Duration deadline, boolean allowLoopback) {
        return TestSettings.in(Path.of("data").toAbsolutePath())
                .syncDeadline(deadline)
                .loopbackTargets(allowLoopback)
                .make();
    }

    /** Gives readings this much time from now on. */
    void deadline(Duration deadline) {
        reader = reader(deadline);
    }

    private HttpsVcfReader reader(Duration deadline) {
        return new HttpsVcfReader(settings(deadline, true), checks, backoff);
    }

    SimulatedManager manager() {
        return vcf.manager();
    }

    SimulatedInstaller installer() {
        return vcf.installer();
    }

    HttpsVcfReader reader() {
        return reader;
    }

    VcfEndpoint managerEndpoint() {
        return endpoint(Source.SDDC_MANAGER, manager());
    }

    VcfEndpoint installerEndpoint() {
        return endpoint(Source.VCF_INSTALLER, installer());
    }

    VcfReading readManager() throws VcfException {
        return reader.read(managerEndpoint(), SILENT);
    }

    VcfReading readInstaller() throws VcfException {
        return reader.read(installerEndpoint(), SILENT);
    }

    VcfException managerFailure() {
        return failure(managerEndpoint());
    }

    VcfException installerFailure() {
        return failure(installerEndpoint());
    }

    VcfException failure(VcfEndpoint endpoint) {
        return catchThrowableOfType(VcfException.class, () -> reader.read(endpoint, SILENT));
    }

    private static VcfEndpoint endpoint(Source source, SimulatedSource simulated) {
        return new VcfEndpoint(
                source, simulated.host(), simulated.username(), Secret.of(simulated.password()), Trust.PUBLIC);
    }

    @Override
    public void close() {
        vcf.close();
        reader.close();
    }
}
