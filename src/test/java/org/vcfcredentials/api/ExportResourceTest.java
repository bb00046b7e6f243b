package org.vcfcredentials.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialFilter;
import org.vcfcredentials.credential.RevealRequest;

class ExportResourceTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    @BeforeEach
    void oneEnvironment() {
        api.post("environments", "{\"name\": \"Zürich \\\"Lab\\\" 1\"}");
        api.credentials.add("esx-1.lab", Optional.of("=a,\"b\""));
    }

    @Test
    void theFileHasEveryCredentialWithItsPassword() {
        HttpResponse<String> response = api.get("environments/1/export/csv");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("Hostname,Username,Password,Credential Type,Account Type,Resource Type,Domain Name,Source,"
                        + "Last Updated\r\nesx-1.lab,root,\"=a,\"\"b\"\"\",SSH,USER,ESXI,wld-1,SDDC_MANAGER,"
                        + "2026-03-29 01:30:05\r\n");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(api.credentials.audited).containsExactly("alice EXPORT 1");
    }

    @Test
    void theFileIsNamedAfterTheEnvironment() {
        HttpResponse<String> response = api.get("environments/1/export/csv");

        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Z_rich__Lab__1_credentials_20261122_090807.csv\"; "
                        + "filename*=UTF-8''Z%C3%BCrich__Lab__1_credentials_20261122_090807.csv");
    }

    @Test
    void aPasswordThatDoesNotOpenLeavesNoGap() {
        api.credentials.addUnreadable("esx-2.lab");

        assertThat(api.get("environments/1/export/csv").body())
                .contains("esx-2.lab,root,(UNREADABLE: what is stored for this password does not open),SSH");
    }

    @Test
    void aFileThatBreaksHalfWayIsNotSentInPart() {
        api.credentials.add("esx-2.lab", Optional.of("p"));
        api.credentials.breaksAfter = 1;

        HttpResponse<String> response = api.get("environments/1/export/csv");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(response.body()).doesNotContain("esx-1.lab");
    }

    @Test
    void theLengthIsToldSoThatACutFileShows() {
        HttpResponse<String> response = api.get("environments/1/export/csv");

        assertThat(response.headers().firstValueAsLong("Content-Length"))
                .hasValue(response.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void excelIsAWorkbookNamedLikeTheCsv() {
        HttpResponse<String> response = api.get("environments/1/export/excel");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("_credentials_20261122_090807.xlsx");
        assertThat(response.body()).startsWith("PK");
        assertThat(forms()).containsExactly("as Excel");
    }

    @Test
    void aFileForBitwardenHasItsColumns() {
        assertThat(api.get("environments/1/export/bitwarden").body()).startsWith("folder,favorite,type,");
    }

    @Test
    void aFileForKeePassXcHasItsColumns() {
        assertThat(api.get("environments/1/export/keepassxc").body()).startsWith("Group,Title,Username,");
    }

    @Test
    void thePasswordOfAnEncryptedWorkbookIsInTheBody() {
        HttpResponse<String> excel = api.post("environments/1/export/excel", "{\"password\": \"open-sesame\"}");

        assertThat(excel.statusCode()).isEqualTo(200);
        assertThat(excel.body()).doesNotStartWith("PK");
        assertThat(forms()).containsExactly("as Excel, encrypted");
    }

    @Test
    void aKeePassFileIsEncryptedAndHasFormerPasswords() {
        HttpResponse<String> keepass = api.post("environments/1/export/keepass", "{\"password\": \"open-sesame\"}");

        assertThat(keepass.statusCode()).isEqualTo(200);
        assertThat(keepass.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".kdbx");
        assertThat(forms()).containsExactly("as KeePass, encrypted");
        assertThat(api.credentials.revealRequests.get(0).withFormer()).isTrue();
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedWithoutAnEntry() {
        assertRefused(api.get("environments/1/export/keepass"), "A KeePass file needs a password.");
        assertRefused(
                api.post("environments/1/export/csv", "{\"password\": \"open-sesame\"}"),
                "A CSV file cannot be encrypted.");
        assertRefused(
                api.post("environments/1/export/excel", "{\"password\": \"short\"}"),
                "The password must have 8 to 128 characters.");
        assertRefused(api.post("environments/1/export/excel", "{}"), "password is missing.");
        assertRefused(
                api.get("environments/1/export/excel?quoting=spreadsheet"),
                "Quoting for spreadsheets is for CSV only.");
        assertRefused(
                api.get("environments/1/export/csv?password=x"), "There is a query parameter that is not known here.");
        assertThat(api.credentials.audited).isEmpty();
    }

    @Test
    void onlyWhatTheParametersLetThroughIsExported() {
        api.get("environments/1/export/csv?hostname=esx&source=sddc_manager&search=lab&retired=true");

        assertThat(api.credentials.revealRequests.get(0).filter())
                .isEqualTo(new CredentialFilter(
                        Optional.of(1L),
                        Map.of(CredentialColumn.HOSTNAME, "esx", CredentialColumn.SOURCE, "SDDC_MANAGER"),
                        "lab",
                        true));
    }

    @Test
    void allEnvironmentsAreOneFileWithAColumnForEach() {
        HttpResponse<String> response = api.get("export/csv?environment=Lab");

        assertThat(response.body()).startsWith("Environment,Hostname,").contains("\r\nLab,esx-1.lab,");
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("All_environments_credentials_20261122_090807.csv");
        assertThat(api.credentials.revealRequests.get(0).filter().columns())
                .isEqualTo(Map.of(CredentialColumn.ENVIRONMENT, "Lab"));
    }

    @Test
    void allEnvironmentsAreOneEncryptedFileToo() {
        HttpResponse<String> response = api.post("export/keepass", "{\"password\": \"open-sesame\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("All_environments_credentials_20261122_090807.kdbx");
    }

    @Test
    void spreadsheetsGetAnApostropheInFrontOfWhatTheyWouldCalculate() {
        assertThat(api.get("environments/1/export/csv?quoting=spreadsheet").body())
                .contains("\"'=a,\"\"b\"\"\"");
    }

    @Test
    void anotherFormatIsNotThere() {
        assertThat(api.get("environments/1/export/pdf").statusCode()).isEqualTo(404);
        assertThat(api.get("environments/9/export/csv").statusCode()).isEqualTo(404);
    }

    private List<String> forms() {
        return api.credentials.revealRequests.stream().map(RevealRequest::form).toList();
    }

    private static void assertRefused(HttpResponse<String> response, String sentence) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"error\":\"Validation failed\"").contains(sentence);
    }
}
