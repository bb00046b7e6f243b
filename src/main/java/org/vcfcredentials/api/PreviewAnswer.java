package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.vcfcredentials.environment.CheckedDraft;
import org.vcfcredentials.environment.EnvironmentDraft;

/** What a file would create, without its passwords, and what is wrong with each. */
record PreviewAnswer(List<CheckedDraft> drafts) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().writeStartArray("environments");
        drafts.forEach(checked -> {
            json.writeStartObject();
            write(json, checked);
            json.writeEnd();
        });
        json.writeEnd().writeEnd();
    }

    /** The fields of one, into an object that is begun. */
    static void write(JsonGenerator json, CheckedDraft checked) {
        EnvironmentDraft draft = checked.placed().draft();
        json.write("name", draft.getName())
                .write("description", draft.getDescription())
                .write("installer_host", draft.getInstaller().getHost())
                .write("manager_host", draft.getManager().getHost())
                .writeStartArray("problems");
        checked.problems().forEach(json::write);
        json.writeEnd();
    }
}
