package org.vcfcredentials.crypto.kdbx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What the format is made of: little-endian numbers, and fields of a type, a length and a value. */
final class Fields {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Fields raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    Fields number(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }

    Fields number(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }

    Fields type(int type) {
        bytes.write(type);
        return this;
    }

    Fields field(int type, byte[] value) {
        return type(type).number(value.length).raw(value);
    }

    /** An entry of a dictionary. */
    Fields entry(int type, String name, byte[] value) {
        return field(type, name.getBytes(StandardCharsets.UTF_8))
                .number(value.length)
                .raw(value);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }
}
