package org.vcfcredentials.api;

import jakarta.json.stream.JsonGenerator;

/** The files with the master key and the one before it. Neither key is in it. */
record MasterKeyAnswer(String file, String former) implements JsonAnswer {
    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("master_key_file", file)
                .write("former_master_key_file", former)
                .writeEnd();
    }
}
