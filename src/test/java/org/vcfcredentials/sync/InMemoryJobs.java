package org.vcfcredentials.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.audit.Actor;
import org.vcfcredentials.environment.SourceKey;
import org.vcfcredentials.vcf.Source;

/** One job that failed last time, and one that never ran and is off. */
public class InMemoryJobs extends Jobs {
    private static final Instant NOON = Instant.parse("2026-11-22T08:00:00Z");

    @Override
    public List<Job> list() {
        var failed = new RunRecord(
                7,
                "Lab",
                Source.SDDC_MANAGER,
                "system",
                NOON,
                NOON.plusSeconds(3),
                false,
                new RunRecord.Changes(0, 0, 0, 0),
                "timed out");
        return List.of(
                new Job(
                        new SourceKey(7, Source.SDDC_MANAGER),
                        "Lab",
                        60,
                        true,
                        Optional.empty(),
                        Optional.of(failed),
                        Optional.of(Instant.parse("2026-11-22T09:10:07Z")),
                        false),
                new Job(
                        new SourceKey(7, Source.VCF_INSTALLER),
                        "Lab",
                        1440,
                        false,
                        Optional.of(NOON),
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    @Override
    public boolean ticking() {
        return true;
    }

    @Override
    public int reschedule(Actor actor) {
        return 1;
    }
}
