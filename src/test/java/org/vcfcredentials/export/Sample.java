package org.vcfcredentials.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vcfcredentials.credential.CredentialSummary;
import org.vcfcredentials.credential.RevealedCredential;
import org.vcfcredentials.credential.RevealedPassword;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Expiry;
import org.vcfcredentials.vcf.Source;

/** Credentials to export. */
record Sample(String environment, String domain, String hostname, String username, Optional<String> password) {
    static final Instant UPDATED = Instant.parse("2026-03-29T01:30:05.987Z");

    /** Passwords that tools like to change. */
    static final List<String> AWKWARD = List.of(
            "plain",
            "it's \"quoted\", and, separated",
            "'leading apostrophe",
            "\"",
            "\"\"",
            " leading and trailing ",
            "back\\slash\\",
            "two\nlines",
            "two\r\nlines",
            "carriage\rreturn",
            "000123",
            "12345678901234567890",
            "1E5",
            "3-4",
            "TRUE",
            "=1+1",
            "+49",
            "-1",
            "@SUM(A1)",
            "\ttab",
            "=HYPERLINK(\"http://x\",\"y\")",
            "<b>&amp;</b>]]>",
            "Gr\u00fc\u00dfe \u65e5\u672c\u8a9e \ud83d\udd11",
            "\u202eright to left \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "bell\u0007, escape\u001b and null\u0000",
            "_x0041_ and _x000D_x000A_",
            "\ufffe\uffff",
            "#comment",
            ";semicolon;");

    static RevealedCredential with(String password) {
        return new Sample("Lab West", "wld-1", "esx-1.lab", "root", Optional.of(password)).revealed();
    }

    /** As many credentials, one with each of these passwords. */
    static RevealedCredential[] each(List<String> passwords) {
        return IntStream.range(0, passwords.size())
                .mapToObj(index ->
                        new Sample("Lab West", "wld-1", "esx-" + index, "root", Optional.of(passwords.get(index))))
                .map(Sample::revealed)
                .toArray(RevealedCredential[]::new);
    }

    /** Every text of it is this one. */
    static RevealedCredential saying(String text) {
        CredentialSummary summary = new CredentialSummary(
                7,
                1,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                Source.SDDC_MANAGER,
                UPDATED,
                true,
                false,
                false,
                Optional.empty(),
                "",
                CredentialFacts.NONE);
        return new RevealedCredential(summary, Optional.of(Secret.of(text)), List.of());
    }

    RevealedCredential revealed(RevealedPassword... former) {
        return revealed(Optional.empty(), CredentialFacts.NONE, former);
    }

    RevealedCredential retired(Instant moment) {
        return revealed(Optional.of(moment), CredentialFacts.NONE);
    }

    RevealedCredential expiring(Instant moment) {
        return revealed(Optional.empty(), expiry(moment));
    }

    RevealedCredential expiringAndRetired(Instant expiry, Instant retired) {
        return revealed(Optional.of(retired), expiry(expiry));
    }

    private static CredentialFacts expiry(Instant moment) {
        return CredentialFacts.NONE.with(new Expiry(Optional.of(moment), "ACTIVE", Optional.empty(), "ACTIVE", ""));
    }

    private RevealedCredential revealed(
            Optional<Instant> retiredAt, CredentialFacts facts, RevealedPassword... former) {
        CredentialSummary summary = new CredentialSummary(
                7,
                1,
                environment,
                hostname,
                username,
                "SSH",
                "USER",
                "ESXI",
                domain,
                Source.SDDC_MANAGER,
                UPDATED,
                password.isPresent(),
                false,
                former.length > 0,
                retiredAt,
                "",
                facts);
        return new RevealedCredential(summary, password.map(Secret::of), List.of(former));
    }
}
