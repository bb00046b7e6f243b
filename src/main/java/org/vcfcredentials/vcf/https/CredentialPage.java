package org.vcfcredentials.vcf.https;

import static org.vcfcredentials.vcf.https.JsonFields.object;
import static org.vcfcredentials.vcf.https.JsonFields.requiredText;
import static org.vcfcredentials.vcf.https.JsonFields.text;
import static org.vcfcredentials.vcf.https.JsonFields.texts;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalInt;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.HostName;

/**
 * One answer to {@code GET /v1/credentials}.
 *
 * @param total how many credentials there are over all pages, when the answer says so
 */
record CredentialPage(List<ComponentCredential> credentials, OptionalInt total) {
    static CredentialPage of(Answer answer) {
        ElementList<ComponentCredential> page = ElementList.of(answer, CredentialPage::credential);
        OptionalInt total = JsonFields.number(page.metadata(), "totalElements");
        boolean believable = total.isPresent() && total.getAsInt() > 0;
        return new CredentialPage(page.elements(), believable ? total : OptionalInt.empty());
    }

    private static ComponentCredential credential(JsonObject json) {
        JsonObject resource = object(json, "resource");
        return new ComponentCredential(
                requiredText(json, "id"),
                hostname(resource),
                requiredText(json, "username"),
                text(json, "credentialType"),
                text(json, "accountType"),
                text(resource, "resourceType"),
                domains(resource),
                Masked.unmasked(text(json, "password")),
                Facts.of(json));
    }

    private static String hostname(JsonObject resource) {
        String name = text(resource, "resourceName");
        return HostName.normal(name.isBlank() ? requiredText(resource, "resourceIp") : name);
    }

    private static String domains(JsonObject resource) {
        List<String> names = texts(resource, "domainNames");
        return names.isEmpty() ? text(resource, "domainName") : String.join(", ", names);
    }
}
