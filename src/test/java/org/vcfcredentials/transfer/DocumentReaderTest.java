package org.vcfcredentials.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.platform.InvalidInputException;

class DocumentReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Lab\"}",
                "[{\"name\": \"Lab\"}]",
                "{\"environments\": [{\"name\": \"Lab\"}]}",
                "name: Lab",
                "- name: Lab",
                "environments:\n- name: Lab",
                "---\nname: 'Lab' # comment\n...\n"
            })
    void aDocumentHasOneEnvironmentOrAList(String text) {
        var format = text.contains("\"") ? DocumentFormat.JSON : DocumentFormat.YAML;

        assertThat(DocumentReader.read(bytes(text), format))
                .extracting(placed -> placed.draft().getName())
                .containsExactly("Lab");
    }

    @ParameterizedTest
    @CsvSource({"012, 012", "12e3, 12e3", "yes, yes", "0x1F, 0x1F", "'''~''', ~", "1.10, 1.10", "2026-11-22, 2026-11-22"
    })
    void inYamlATextIsItsCharactersWhateverTheyLookLike(String written, String meant) {
        assertThat(yaml("manager_password: " + written)
                        .getManager()
                        .getPassword()
                        .reveal())
                .isEqualTo(meant);
    }

    @Test
    void nothingIsAsGoodAsLeftOut() {
        EnvironmentDraft draft =
                yaml("{name: Lab, manager_ssl_verify: null, manager_sync_interval_minutes: ~, manager_host: }");

        assertThat(draft.getManager().isVerifyCertificate()).isTrue();
        assertThat(draft.getManager().getIntervalMinutes()).isEqualTo(60);
        assertThat(draft.getManager().getHost()).isEmpty();
    }

    @Test
    void whatAnAnswerOfTheApiTellsBesidesIsIgnored() {
        assertThat(yaml("{id: 7, name: Lab, last_sync: null, credential_count: 3}")
                        .getName())
                .isEqualTo("Lab");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"name\": 5}] | environments[0].name: must be text.",
                "{\"name\": {}} | name: must be text.",
                "{\"manager_ssl_verify\": \"true\"} | manager_ssl_verify: must be true or false.",
                "{\"manager_trust\": \"all\"} | manager_trust: must be public, authority, pinned or none.",
                "{\"manager_sync_interval_minutes\": 5.5} | manager_sync_interval_minutes: must be a whole number.",
                "{\"manager_sync_interval_minutes\": 1e999999999} | manager_sync_interval_minutes: must be a whole number.",
                "{\"manager_hots\": \"x\"} | manager_hots: there is no such field; did you mean manager_host?",
                "[7] | environments[0]: must be the fields of an environment.",
                "[] | There is no environment in the file.",
                "7 | The file must have the fields of an environment, or a list of environments.",
                "{\"environments\": [{}], \"more\": 1} | Beside environments there must be nothing.",
            })
    void aWrongFieldIsToldWithItsPlace(String json, String told) {
        assertThat(refusal(bytes(json), DocumentFormat.JSON)).containsExactly(told);
    }

    @Test
    void anUnknownNameIsNotRepeatedForItMayBeASecret() {
        assertThat(refusal(bytes("{\"Tr0ub4dor&3\": 1}"), DocumentFormat.JSON))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("There is a field that is not known. Known are name, ")
                        .doesNotContain("Tr0ub4dor"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x [1]\\nb: *x | Aliases (*name) are not taken: write the value itself (line 2, column 4).",
                "name: !!java.net.URL [x] | Tags (!name) are not taken (line 1, column 7).",
                "name: !!str x | Tags (!name) are not taken (line 1, column 7).",
                "name: a\\nname: b | A field is there twice (line 2, column 1).",
                "? [a]\\n: b | The name of a field must be text (line 1, column 3).",
                "name: a\\n---\\nname: b | There is something behind the document (line 3, column 8).",
                "name: 'open | The file is not valid YAML (line 1, column 1).",
                "# nothing | The file is empty.",
                "a: {b: {c: {d: {e: {}}}}} | The file nests too deeply (line 1, column 20).",
                "name: \"a\\0b\" | There is a NUL or half a character in a value (line 1, column 7).",
            })
    void yamlThatNoDocumentOfOursHasIsRefused(String text, String told) {
        assertThat(refusal(bytes(text.replace("\\n", "\n")), DocumentFormat.YAML))
                .containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\", \"name\": \"b\"} | A field is there twice",
                "{\"name\": \"a\"} {} | The file is not valid JSON",
                "{\"name\": \"secret | The file is not valid JSON",
                "{\"name\": secret} | The file is not valid JSON",
                "{\"name\": \"\\u0000\"} | There is a NUL or half a character in a value",
                "{\"name\": \"\\ud800\"} | There is a NUL or half a character in a value",
            })
    void jsonThatIsNotExactlyOneDocumentIsRefused(String json, String told) {
        assertThat(refusal(bytes(json), DocumentFormat.JSON))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches("\\Q" + told + "\\E \\(line 1, column \\d+\\)\\.")
                        .doesNotContain("secret"));
    }

    @Test
    void anAliasBombEndsAtItsFirstAlias() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(0, 9)
                        .mapToObj(each -> "b" + each + ": &b" + each + " [" + "*a,".repeat(8) + "*a]\n")
                        .collect(Collectors.joining());

        assertThat(refusal(bytes(bomb), DocumentFormat.YAML))
                .singleElement()
                .asString()
                .startsWith("Aliases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "- "})
    void depthEndsBeforeItCosts(String step) {
        byte[] deep = bytes(step.repeat(1_000_000));
        var format = step.equals("- ") ? DocumentFormat.YAML : DocumentFormat.JSON;

        assertThat(refusal(deep, format)).singleElement().asString().startsWith("The file nests too deeply");
    }

    @Test
    void flowsThatNestInYamlEndBeforeTheyCost() {
        assertThat(refusal(bytes("[".repeat(1_000_000)), DocumentFormat.YAML))
                .singleElement()
                .asString()
                .startsWith("The file nests too deeply");
    }

    @Test
    void aHundredThousandEnvironmentsEndAtTheThousandAndFirst() {
        String many = IntStream.range(0, 100_000)
                .mapToObj(each -> "- name: lab" + each + "\n")
                .collect(Collectors.joining());

        assertThat(refusal(bytes(many), DocumentFormat.YAML))
                .singleElement()
                .asString()
                .matches("A file may have at most 1000 environments \\(line 100[12], column \\d+\\)\\.");
    }

    @Test
    void aFileIsUtf8AndNothingElse() {
        String text = "name: Läb";

        assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1), DocumentFormat.YAML))
                .containsExactly("The file is not text in UTF-8.");
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_16LE), DocumentFormat.YAML))
                .singleElement()
                .asString()
                .matches(".*UTF-8.*");
        assertThat(refusal("name: Lab".getBytes(StandardCharsets.UTF_16BE), DocumentFormat.YAML))
                .containsExactly("There is a NUL in the file: it is not text in UTF-8, perhaps UTF-16.");
        assertThat(refusal(bytes("\uFEFFname: Lab"), DocumentFormat.YAML))
                .containsExactly("The file begins with a byte order mark: save it as UTF-8 without BOM.");
    }

    private static EnvironmentDraft yaml(String text) {
        return DocumentReader.read(bytes(text), DocumentFormat.YAML).get(0).draft();
    }

    private static List<String> refusal(byte[] content, DocumentFormat format) {
        return catchThrowableOfType(InvalidInputException.class, () -> DocumentReader.read(content, format))
                .details();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
