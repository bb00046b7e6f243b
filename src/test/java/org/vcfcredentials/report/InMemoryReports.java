package org.vcfcredentials.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vcfcredentials.platform.Page;

/** One row in each report; remembers which pages were asked for. */
public class InMemoryReports extends Reports {
    /** First row and size of each page. */
    public final List<String> asked = new ArrayList<>();

    private static final Account ROOT = new Account(1, "Lab", 42, "esx-1.lab", "root", "ESXI");

    @Override
    public Page<SharedPassword> sharedPasswords(int first, int size, int members) {
        asked.add(first + " " + size);
        return new Page<>(List.of(new SharedPassword(60, 2, List.of(ROOT))), 7);
    }

    @Override
    public Page<Drift> drift(int first, int size) {
        asked.add(first + " " + size);
        return new Page<>(List.of(new Drift(ROOT, "SSH", 43, Instant.EPOCH, Instant.EPOCH)), 8);
    }

    @Override
    public long driftCount() {
        return 8;
    }
}
