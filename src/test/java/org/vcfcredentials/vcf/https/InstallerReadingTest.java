package org.vcfcredentials.vcf.https;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vcfcredentials.platform.Secret;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.Fault;
import org.vcfcredentials.simulator.SimulatedInstaller;
import org.vcfcredentials.simulator.VcfVersion;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;
import org.vcfcredentials.vcf.VcfReading;

class InstallerReadingTest {
    private static final String LOCAL = ".sfo.rainpole.io";

    private ReaderFixture vcf = new ReaderFixture(Blueprint.of("sfo"));

    @AfterEach
    void close() {
        vcf.close();
    }

    @Test
    void everyAccountThatBothReleasesHaveIsFoundWithItsPassword() throws VcfException {
        Map<String, String> found = accounts();

        for (String host : List.of("esx01", "esx02", "esx03", "esx04")) {
            assertThat(found).containsKey("root SSH ESXI sfo01-m01-" + host + LOCAL);
        }
        assertThat(found)
                .containsEntry("root SSH ESXI sfo01-m01-esx02" + LOCAL, put("/hostSpecs/1/credentials/password"))
                .containsEntry("root SSH VCENTER sfo01-m01-vc01" + LOCAL, put("/vcenterSpec/rootVcenterPassword"))
                .containsEntry(
                        "administrator@vsphere.local SSO VCENTER sfo01-m01-vc01" + LOCAL,
                        put("/vcenterSpec/adminUserSsoPassword"))
                .containsEntry("root SSH SDDC_MANAGER sfo01-vcf01" + LOCAL, put("/sddcManagerSpec/rootPassword"))
                .containsEntry(
                        "admin@local API SDDC_MANAGER sfo01-vcf01" + LOCAL, put("/sddcManagerSpec/localUserPassword"))
                .containsEntry(
                        "root SSH VCF_OPERATIONS_COLLECTOR sfo01-m01-opsc01" + LOCAL,
                        put("/vcfOperationsCollectorSpec/rootUserPassword"))
                .containsEntry(
                        "admin API VCF_AUTOMATION sfo01-m01-auto01" + LOCAL,
                        put("/vcfAutomationSpec/adminUserPassword"));
    }

    @Test
    void nsxAccountsAreOnEveryManagerAndOnTheirCommonName() throws VcfException {
        Map<String, String> found = accounts();

        for (String host :
                List.of("NSX_MANAGER sfo01-m01-nsx01a", "NSX_MANAGER sfo01-m01-nsx01c", "NSX_VIP sfo01-m01-nsx01")) {
            assertThat(found)
                    .containsEntry("root SSH " + host + LOCAL, put("/nsxtSpec/rootNsxtManagerPassword"))
                    .containsEntry("admin API " + host + LOCAL, put("/nsxtSpec/nsxtAdminPassword"))
                    .containsEntry("audit API " + host + LOCAL, put("/nsxtSpec/nsxtAuditPassword"));
        }
    }

    @Test
    void operationsNodesAreTypedAndTheirAdminIsOnTheLoadBalancer() throws VcfException {
        assertThat(accounts())
                .containsEntry(
                        "root SSH ARIA_OPERATIONS_MASTER sfo01-m01-ops01a" + LOCAL,
                        put("/vcfOperationsSpec/nodes/0/rootUserPassword"))
                .containsEntry(
                        "root SSH ARIA_OPERATIONS_REPLICA sfo01-m01-ops01b" + LOCAL,
                        put("/vcfOperationsSpec/nodes/1/rootUserPassword"))
                .containsEntry(
                        "admin API ARIA_OPERATIONS sfo01-m01-ops01" + LOCAL,
                        put("/vcfOperationsSpec/adminUserPassword"));
    }

    @Test
    void withoutALoadBalancerTheOperationsAdminIsOnTheMaster() throws VcfException {
        remove("/vcfOperationsSpec/loadBalancerFqdn");

        assertThat(accounts()).containsKey("admin API ARIA_OPERATIONS sfo01-m01-ops01a" + LOCAL);
    }

    @Test
    void theVcfAccountHasTheSshPassword() throws VcfException {
        replace("/sddcManagerSpec/sshPassword", "for-ssh-only-123");

        assertThat(accounts())
                .containsEntry("vcf SSH SDDC_MANAGER sfo01-vcf01" + LOCAL, "for-ssh-only-123")
                .containsEntry(
                        "admin@local API SDDC_MANAGER sfo01-vcf01" + LOCAL, put("/sddcManagerSpec/localUserPassword"));
    }

    @Test
    void withoutAnSshPasswordTheVcfAccountHasTheLocalOne() throws VcfException {
        remove("/sddcManagerSpec/sshPassword");

        assertThat(accounts())
                .containsEntry("vcf SSH SDDC_MANAGER sfo01-vcf01" + LOCAL, put("/sddcManagerSpec/localUserPassword"));
    }

    @Test
    void aCustomSsoAdministratorAndDomainAreUsed() throws VcfException {
        replace("/vcenterSpec/adminUserSsoUsername", "vcf-boss");
        replace("/vcenterSpec/ssoDomain", "corp.local");

        assertThat(accounts()).containsKey("vcf-boss@corp.local SSO VCENTER sfo01-m01-vc01" + LOCAL);
    }

    @Test
    void release90HasFleetManagementUnderItsOwnName() throws VcfException {
        simulate(VcfVersion.V9_0);

        assertThat(accounts())
                .containsEntry(
                        "root SSH VCF_OPERATIONS_FLEET_MANAGEMENT sfo01-m01-fleet01" + LOCAL,
                        put("/vcfOperationsFleetManagementSpec/rootUserPassword"))
                .containsEntry(
                        "admin@local API VCF_OPERATIONS_FLEET_MANAGEMENT sfo01-m01-fleet01" + LOCAL,
                        put("/vcfOperationsFleetManagementSpec/adminUserPassword"));
        assertThat(vcf.readInstaller().notes()).isEmpty();
    }

    @Test
    void release91HasBothAccountsOfTheVspCluster() throws VcfException {
        assertThat(accounts())
                .containsEntry(
                        "vmware-system-user SSH VSP sfo01-m01-vsp01" + LOCAL, put("/vspClusterSpec/systemUserPassword"))
                .containsEntry(
                        "admin@vsp.local API VSP sfo01-m01-vsp01" + LOCAL, put("/vspClusterSpec/systemUserPassword"));
        assertThat(vcf.readInstaller().notes()).isEmpty();
    }

    @Test
    void hostNamesAreCompletedAndInLowerCase() throws VcfException {
        replace("/hostSpecs/0/hostname", "SFO01-M01-ESX99");
        replace("/vcenterSpec/vcenterHostname", "VC.Elsewhere.Example");

        assertThat(accounts())
                .containsKeys("root SSH ESXI sfo01-m01-esx99" + LOCAL, "root SSH VCENTER vc.elsewhere.example");
    }

    @Test
    void aPasswordThatIsNotMappedYetIsToldOf() throws VcfException {
        add(
                "/licenseServerSpec",
                Json.createObjectBuilder().add("rootPassword", "unheard-of-1!").build());
        add("/hostSpecs/0/bmcPassword", Json.createValue("unheard-of-2!"));
        add("/hostSpecs/1/bmcPassword", Json.createValue("unheard-of-3!"));
        add("/vidbPassword", JsonValue.NULL);

        assertThat(vcf.readInstaller().notes())
                .containsExactly(
                        "The installer's specification has a password that is not mapped yet: hostSpecs[].bmcPassword.",
                        "The installer's specification has a password that is not mapped yet: licenseServerSpec.rootPassword.");
    }

    @Test
    void aMappedPasswordWithoutAHostIsToldOfToo() throws VcfException {
        replace("/vcfAutomationSpec/hostname", "");

        assertThat(vcf.readInstaller().notes())
                .singleElement()
                .asString()
                .contains("vcfAutomationSpec.adminUserPassword");
    }

    @Test
    void anAccountWhosePasswordTheInstallerGeneratedIsListedWithout() throws VcfException {
        replace("/nsxtSpec/nsxtAuditPassword", "");

        assertThat(vcf.readInstaller().credentials())
                .filteredOn(credential -> credential.username().equals("audit"))
                .hasSize(4)
                .allMatch(credential -> credential.password().isEmpty());
    }

    @Test
    void oneSpecificationThatFailsIsAGapAndWhatIsOlderMayBeOverruledByIt() throws VcfException {
        vcf.installer()
                .put(
                        "second",
                        Instant.parse("2026-04-01T00:00:00Z"),
                        vcf.installer().specification());
        vcf.installer().inject(Fault.status(500).on("GET", "/v1/sddcs/second/spec"));

        VcfReading reading = vcf.readInstaller();

        assertThat(reading.whole()).isFalse();
        assertThat(reading.gaps())
                .singleElement()
                .asString()
                .contains("second could not be read", "HTTP status 500", "Reference token: SIM500");
        assertThat(reading.credentials()).isEmpty();
        assertThat(reading.doubtful()).isNotEmpty();
    }

    @Test
    void anOlderSpecificationThatFailsLeavesTheNewerOneCertain() throws VcfException {
        int all = vcf.readInstaller().credentials().size();
        vcf.installer()
                .put(
                        "older",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        vcf.installer().specification());
        vcf.installer().inject(Fault.truncated().on("GET", "/v1/sddcs/older/spec"));

        VcfReading reading = vcf.readInstaller();

        assertThat(reading.credentials()).hasSize(all);
        assertThat(reading.gaps()).singleElement().asString().contains("older could not be read");
    }

    @Test
    void whenNoSpecificationCanBeReadTheReasonIsTheFirstOnes() {
        vcf.installer().inject(Fault.status(500).on("GET", "/v1/sddcs/"));

        assertThat(vcf.installerFailure().reason()).isEqualTo(Reason.HTTP_STATUS);
    }

    @Test
    void aTokenThatEndsBetweenListAndSpecificationLosesNothing() throws VcfException {
        int before = vcf.readInstaller().credentials().size();
        vcf.installer().inject(Fault.expiredTokens().on("GET", "/v1/sddcs/").times(1));

        assertThat(vcf.readInstaller().credentials()).hasSize(before);
    }

    @Test
    void ofTwoDeploymentsTheNewerOneCountsWhereBothNameAnAccount() throws VcfException {
        JsonObject newer = pointer("/vcenterSpec/rootVcenterPassword")
                .replace(vcf.installer().specification(), Json.createValue("from-the-newer-1!"));
        vcf.installer().put("newer", Instant.parse("2026-04-01T00:00:00Z"), newer);
        JsonObject older = pointer("/vcenterSpec/rootVcenterPassword")
                .replace(vcf.installer().specification(), Json.createValue("from-the-older-1!"));
        vcf.installer().put("older", Instant.parse("2026-01-01T00:00:00Z"), older);

        assertThat(accounts()).containsEntry("root SSH VCENTER sfo01-m01-vc01" + LOCAL, "from-the-newer-1!");
    }

    @Test
    void anInstallerWithoutAnyDeploymentIsNotBelieved() {
        vcf.installer().remove(SimulatedInstaller.FIRST);

        assertThat(vcf.installerFailure().reason()).isEqualTo(Reason.UNREADABLE_ANSWER);
        assertThat(vcf.installerFailure()).hasMessageContaining("no deployment");
    }

    private void simulate(VcfVersion version) {
        vcf.close();
        vcf = new ReaderFixture(Blueprint.of("sfo").version(version));
    }

    /** "user type resource host" to password. */
    private Map<String, String> accounts() throws VcfException {
        return vcf.readInstaller().credentials().stream()
                .collect(toMap(InstallerReadingTest::description, account -> password(account.password())));
    }

    private static String description(ComponentCredential account) {
        return String.join(
                " ", account.username(), account.credentialType(), account.resourceType(), account.hostname());
    }

    private static String password(Optional<Secret> password) {
        return password.map(Secret::reveal).orElse("");
    }

    /** What was put into the specification at this place. */
    private String put(String pointer) {
        return ((JsonString) pointer(pointer).getValue(vcf.installer().specification())).getString();
    }

    private void replace(String pointer, String value) {
        vcf.installer()
                .setSpecification(pointer(pointer).replace(vcf.installer().specification(), Json.createValue(value)));
    }

    private void add(String pointer, JsonValue value) {
        vcf.installer().setSpecification(pointer(pointer).add(vcf.installer().specification(), value));
    }

    private void remove(String pointer) {
        vcf.installer().setSpecification(pointer(pointer).remove(vcf.installer().specification()));
    }

    private static JsonPointer pointer(String pointer) {
        return Json.createPointer(pointer);
    }
}
