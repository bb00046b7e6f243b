package org.vcfcredentials.adoption;

import java.util.Optional;
import org.vcfcredentials.environment.VcfHost;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.Source;

/** How one source of an environment goes on: its host, its account, its schedule. */
final class ConnectionPlan {
    private static final VcfHost.Rule HOST = new VcfHost.Rule();
    private static final int LONGEST_HOST = 300;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ERROR = 1_000;
    private static final int SHORTEST_INTERVAL = 5;
    private static final int LONGEST_INTERVAL = 1_440;
    private static final int USUAL_INTERVAL = 60;

    private final Row row;
    private final Source source;
    private final String prefix;
    private final String subject;
    private final Findings findings;

    private ConnectionPlan(Row row, Source source, String environment, Findings findings) {
        this.row = row;
        this.source = source;
        this.prefix = source == Source.VCF_INSTALLER ? "installer_" : "manager_";
        this.subject = source.label() + " of " + environment;
        this.findings = findings;
    }

    static AdoptedConnection of(Row row, Source source, String environment, Findings findings) {
        return new ConnectionPlan(row, source, environment, findings).plan();
    }

    private AdoptedConnection plan() {
        String host = host();
        Optional<Secret> password = row.secret(prefix + "password");
        return new AdoptedConnection(
                source,
                host,
                findings.fit(
                        subject, "The user name", row.text(prefix + "username").map(String::strip), LONGEST_NAME),
                password,
                row.flag(prefix + "ssl_verify").or(() -> row.flag("ssl_verify")).orElse(true),
                Texts.line(row.text(prefix + "error").orElse(""), LONGEST_ERROR),
                enabled(host, password),
                interval());
    }

    private String host() {
        String typed = row.text(prefix + "host").map(String::strip).orElse("");
        if (HOST.isValid(typed, null)) {
            return typed;
        }
        String inside = typed.replaceFirst("^[A-Za-z]+://", "").replaceFirst("/.*$", "");
        if (!inside.isEmpty() && HOST.isValid(inside, null)) {
            findings.remark(subject, "The host was an address of a page; it is now " + inside + ".");
            return inside;
        }
        findings.remark(subject, "The host is neither a name nor an address. Correct it, then switch the schedule on.");
        return Texts.line(typed, LONGEST_HOST);
    }

    /** Older versions had one schedule for all sources of an environment. */
    private boolean enabled(String host, Optional<Secret> password) {
        boolean wanted = row.flag(prefix + "sync_enabled")
                .or(() -> row.flag("sync_enabled"))
                .orElse(false);
        if (!wanted || host.isEmpty()) {
            return wanted;
        }
        if (password.isEmpty()) {
            findings.remark(subject, "There is no password. Fill it in, then switch the schedule on.");
        }
        return password.isPresent() && HOST.isValid(host, null);
    }

    private int interval() {
        boolean own = row.flag(prefix + "sync_enabled").isPresent();
        Optional<String> stored = row.text((own ? prefix : "") + "sync_interval_minutes");
        if (stored.isEmpty()) {
            return row.flag(own ? prefix + "sync_enabled" : "sync_enabled").orElse(false) ? USUAL_INTERVAL : 0;
        }
        long minutes = row.number((own ? prefix : "") + "sync_interval_minutes").orElse(-1L);
        int bounded = minutes <= 0 ? 0 : (int) Math.min(Math.max(minutes, SHORTEST_INTERVAL), LONGEST_INTERVAL);
        if (bounded != minutes) {
            findings.remark(subject, "The interval was not 0 or 5 to 1440 minutes; it is now " + bounded + ".");
        }
        return bounded;
    }
}
