package org.vcfcredentials.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.platform.CertificateInfo;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** A source proves who it is before it is told a password. */
@ExtendWith(Shared.class)
class TrustIT {
    private final SimulatedVcf vcf = SimulatedVcf.start(Blueprint.of("sfo"));
    private final Chromium chromium;
    private final Product product;
    private final Visit visit;
    private Dashboard dashboard;

    TrustIT(Chromium chromium, Product product) {
        this.chromium = chromium;
        this.product = product;
        this.visit = chromium.visit(product);
    }

    @BeforeEach
    void logIn() {
        dashboard = visit.asAdmin();
    }

    @AfterEach
    void leave() {
        vcf.close();
        visit.close();
    }

    @Test
    void whatATestShowsCanBePinnedAndIsSyncedFromThenOn() {
        var dialog = dashboard.addEnvironment().name("Pinned");
        dialog.manager()
                .reach(vcf.manager())
                .trust("Exactly the one that I confirm")
                .toggle("Sync automatically");
        assertThat(dialog.manager().root()).containsText("None is confirmed yet");
        Locator outcome = dialog.manager().test();
        assertThat(outcome).containsText("shows a certificate that nobody has confirmed yet");
        assertThat(outcome).containsText(thumbprint());
        assertThat(vcf.manager().requests()).isEmpty();
        Accessible.check(visit.page());
        Gallery.take(visit.page(), "environment-dialog-trust");
        Accessible.check(visit.page());

        dialog.manager().button("Trust this certificate").click();
        assertThat(outcome).containsText("Pinned. Test again, then save.");
        assertThat(dialog.manager().test()).containsText("let us in, and the account may read credentials");
        dialog.save();

        var sync = dashboard.card("Pinned").syncNow();
        assertThat(sync.source("SDDC Manager")).containsText("60 credentials: 60 added");
        sync.close();
        assertThat(dashboard.card("Pinned").root()).not().containsText("Not verified");
        var edit = dashboard.card("Pinned").edit();
        assertThat(edit.manager().root()).containsText(thumbprint());
    }

    @Test
    void aCertificateThatChangesStopsTheSyncUntilSomebodyConfirmsIt() {
        addPinned("Renewed");
        int before = vcf.manager().requests().size();
        vcf.manager().renewCertificate();

        var sync = dashboard.card("Renewed").syncNow();
        assertThat(sync.source("SDDC Manager"))
                .containsText("shows another certificate than the one that was confirmed");
        sync.close();
        assertThat(vcf.manager().requests()).hasSize(before);

        visit.open("/dashboard");
        visit.page().getByText("Review").click();
        var trust = new TrustPage(visit.page());
        assertThat(trust.row("Renewed")).containsText("Changed");
        assertThat(trust.row("Renewed")).containsText(thumbprint());
        Accessible.check(visit.page());
        Gallery.take(visit.page(), "trusted-hosts");
        Accessible.check(visit.page());
        trust.trust("Renewed");
        assertThat(trust.notice()).containsText("Pinned one certificate.");
        assertThat(trust.row("Renewed")).hasCount(0);

        visit.open("/dashboard");
        var again = dashboard.card("Renewed").syncNow();
        assertThat(again.source("SDDC Manager")).containsText("Done");
    }

    @Test
    void aCertificateThatChangesOnceMoreIsNotConfirmedUnseen() {
        addPinned("Twice renewed");
        vcf.manager().renewCertificate();
        dashboard.card("Twice renewed").syncNow().close();
        visit.open("/settings/trust");
        var trust = new TrustPage(visit.page());
        assertThat(trust.row("Twice renewed")).containsText(thumbprint());

        vcf.manager().renewCertificate();
        try (Visit other = chromium.visit(product)) {
            other.asAdmin().card("Twice renewed").syncNow().close();
        }
        trust.trust("Twice renewed");

        assertThat(trust.notice()).containsText("showed another certificate. Look at it again.");
        assertThat(trust.row("Twice renewed")).containsText(thumbprint());
    }

    @Test
    void whatIsNotVerifiedIsMarkedAndPinnedInOneStep() {
        var dialog = dashboard.addEnvironment().name("Unsafe");
        dialog.manager().reach(vcf.manager()).toggle("Sync automatically");
        dialog.save();
        assertThat(dashboard.card("Unsafe").root()).containsText("Not verified");
        assertThat(dashboard.root()).containsText("not verified: whoever answers there gets");

        visit.open("/settings/trust");
        var trust = new TrustPage(visit.page());
        assertThat(trust.row("Unsafe")).containsText("Not read yet");
        trust.readCertificates();
        assertThat(trust.row("Unsafe")).containsText(thumbprint());
        assertThat(vcf.manager().requests()).isEmpty();
        trust.trust("Unsafe");
        assertThat(trust.row("Unsafe")).hasCount(0);

        visit.open("/dashboard");
        assertThat(dashboard.card("Unsafe").root()).not().containsText("Not verified");
        var sync = dashboard.card("Unsafe").syncNow();
        assertThat(sync.source("SDDC Manager")).containsText("Done");
    }

    @Test
    void whatIsNoCertificateIsToldAndNothingTypedIsLost() {
        var dialog = dashboard.addEnvironment().name("Authority");
        dialog.manager().reach(vcf.manager()).trust("Signed by an authority of ours");
        Locator pem = dialog.manager().field("Certificates of the authority (PEM)");
        pem.fill("no certificate");

        dialog.trySave();

        assertThat(dialog.root()).containsText("SDDC Manager: There is no certificate in PEM");
        assertThat(pem).hasValue("no certificate");
        assertThat(dialog.manager().field("Certificate")).hasValue("AUTHORITY");
    }

    private void addPinned(String name) {
        var dialog = dashboard.addEnvironment().name(name);
        dialog.manager()
                .reach(vcf.manager())
                .trust("Exactly the one that I confirm")
                .toggle("Sync automatically");
        dialog.manager().test();
        dialog.manager().button("Trust this certificate").click();
        dialog.save();
        var sync = dashboard.card(name).syncNow();
        assertThat(sync.source("SDDC Manager")).containsText("Done");
        sync.close();
    }

    private String thumbprint() {
        return CertificateInfo.of(vcf.manager().certificate()).thumbprint();
    }
}
