package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.crypto.KeysetState;
import org.vcfcredentials.crypto.RotationState;

/** The keysets, and how far the rotation of the data keys is. No key is in it. */
record KeysAnswer(List<KeysetState> keysets, RotationState rotation) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject().writeStartArray("keysets");
        for (KeysetState keyset : keysets) {
            json.writeStartObject().write("purpose", keyset.purpose());
            JsonAnswer.writeTime(json, "since", Optional.of(keyset.since()));
            json.writeEnd();
        }
        json.writeEnd()
                .write("rotating", rotation.running())
                .write("former_keys", rotation.formerKeys())
                .write("rows", rotation.rows())
                .write("rows_under_former_keys", rotation.older())
                .write("rows_that_do_not_open", rotation.unreadable())
                .writeEnd();
    }
}
