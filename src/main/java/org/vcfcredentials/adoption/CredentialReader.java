package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vcfcredentials.adoption.AdoptedCredential.Identity;
import org.vcfcredentials.vcf.HostName;
import org.vcfcredentials.vcf.Source;

/** Reads the original's credentials into the bounds of our columns. */
final class CredentialReader {
    private static final int NAME = 255;
    private static final int TYPE = 50;
    private static final int RESOURCE_TYPE = 100;
    private static final int DOMAINS = 1_000;

    private final Map<Long, AdoptedEnvironment> environments;
    private final Findings findings;
    private final Instant now;

    CredentialReader(Map<Long, AdoptedEnvironment> environments, Findings findings, Instant now) {
        this.environments = environments;
        this.findings = findings;
        this.now = now;
    }

    /** Empty when its environment is not there. */
    Optional<CredentialRow> read(Row row) {
        return row.number("environment_id")
                .flatMap(id -> Optional.ofNullable(environments.get(id)))
                .map(environment -> read(row, environment));
    }

    private CredentialRow read(Row row, AdoptedEnvironment environment) {
        String subject =
                row.text("username").orElse("") + "@" + row.text("hostname").orElse("") + " in " + environment.name();
        var identity = new Identity(
                environment.id(),
                findings.fit(subject, "The host name", row.text("hostname").map(HostName::normal), NAME),
                findings.fit(subject, "The user name", row.text("username"), NAME),
                findings.fit(subject, "The credential type", row.text("credential_type"), TYPE),
                source(row, environment, subject));
        if (row.secret("password")
                .filter(password -> password.reveal().indexOf('\uFFFD') >= 0)
                .isPresent()) {
            findings.remark(subject, "The password had a character that cannot be read. Compare it.");
        }
        return new CredentialRow(
                row,
                identity,
                findings.fit(subject, "The account type", row.text("account_type"), TYPE),
                findings.fit(subject, "The resource type", row.text("resource_type"), RESOURCE_TYPE),
                findings.fit(subject, "The domain", row.text("domain_name"), DOMAINS),
                row.time("last_updated").or(environment::lastSync).orElse(now));
    }

    private Source source(Row row, AdoptedEnvironment environment, String subject) {
        String stored =
                row.text("source").orElse("").strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        Optional<Source> known = Stream.of(Source.values())
                .filter(source -> source.name().equals(stored))
                .findFirst();
        if (known.isEmpty()) {
            findings.remark(subject, "It did not say where it came from; the next sync shows whether that is right.");
        }
        return known.orElseGet(() -> onlyOne(environment));
    }

    /** The one that is configured; with both, the one whose passwords are the living ones. */
    private static Source onlyOne(AdoptedEnvironment environment) {
        boolean installerAlone =
                environment.installer().configured() && !environment.manager().configured();
        return installerAlone ? Source.VCF_INSTALLER : Source.SDDC_MANAGER;
    }
}
