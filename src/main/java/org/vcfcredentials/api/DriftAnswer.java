package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import org.vcfcredentials.report.Drift;

/** An account for which the two sources tell different passwords. */
record DriftAnswer(Drift drift) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        SharedPasswordAnswer.write(json, drift.account());
        json.write("credential_type", drift.credentialType())
                .write("manager_credential_id", drift.account().credentialId())
                .write("manager_last_updated", drift.managerUpdated().toString())
                .write("installer_credential_id", drift.installerCredentialId())
                .write("installer_last_updated", drift.installerUpdated().toString())
                .writeEnd();
    }
}
