package org.vcfcredentials.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vcfcredentials.environment.ConnectionDraft;
import org.vcfcredentials.environment.EnvironmentDraft;
import org.vcfcredentials.environment.FieldNames;
import org.vcfcredentials.vcf.Source;

/** A draft as the fields of a document, in the order people read them; texts, numbers and truths. */
final class DraftFields {
    private DraftFields() {}

    /** Passwords are left out when they are empty, as they are without having been asked for. */
    static Map<String, Object> of(EnvironmentDraft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", draft.getName());
        fields.put("description", draft.getDescription());
        for (Source source : Source.values()) {
            put(fields, FieldNames.prefix(source), draft.connection(source));
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String prefix, ConnectionDraft connection) {
        fields.put(prefix + "host", connection.getHost());
        fields.put(prefix + "username", connection.getUsername());
        if (!connection.getPassword().isEmpty()) {
            fields.put(prefix + "password", connection.getPassword().reveal());
        }
        fields.put(prefix + "ssl_verify", connection.isVerifyCertificate());
        fields.put(prefix + "trust", connection.getTrust().word());
        if (!connection.getCertificates().isEmpty()) {
            fields.put(prefix + "certificates", connection.getCertificates());
        }
        fields.put(prefix + "sync_enabled", connection.isSyncEnabled());
        fields.put(prefix + "sync_interval_minutes", connection.getIntervalMinutes());
    }
}
