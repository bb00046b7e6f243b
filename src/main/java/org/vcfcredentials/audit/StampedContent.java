package org.vcfcredentials.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Fields as the bytes that are stamped. Each text has its length in front, so that no text can pass for two. */
final class StampedContent {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Begins with what it is, so that the stamp of one kind never fits another. */
    StampedContent(String kind) {
        text(kind);
    }

    StampedContent number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    StampedContent text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    StampedContent bytes(byte[] content) {
        number(content.length);
        bytes.writeBytes(content);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
