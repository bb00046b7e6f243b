package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import org.vcfcredentials.report.Account;
import org.vcfcredentials.report.SharedPassword;

/** Who has one and the same password. */
record SharedPasswordAnswer(SharedPassword shared) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("accounts", shared.accounts())
                .write("environments", shared.environments())
                .writeStartArray("members");
        shared.members().forEach(account -> {
            json.writeStartObject();
            write(json, account);
            json.write("credential_id", account.credentialId()).writeEnd();
        });
        json.writeEnd().writeEnd();
    }

    /** The fields of an account within an object that was begun. */
    static void write(JsonGenerator json, Account account) {
        json.write("environment_id", account.environmentId())
                .write("environment", account.environment())
                .write("hostname", account.hostname())
                .write("username", account.username())
                .write("resource_type", account.resourceType());
    }
}
