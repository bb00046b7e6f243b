package org.vcfcredentials.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.vcfcredentials.export.ExportedFile;
import org.vcfcredentials.transfer.Document;

/** A finished file as an answer. Its length is told, so that a client knows when it did not get all of it. */
final class FileAnswer {
    private FileAnswer() {}

    static Response of(ExportedFile file, String mediaType) {
        StreamingOutput content = out -> {
            try (file) {
                file.copyTo(out);
            }
        };
        return Response.ok(content)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(file.name()))
                .build();
    }

    /** A document of environments. */
    static Response of(Document document) {
        return Response.ok(document.text().getBytes(StandardCharsets.UTF_8))
                .type(document.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(document.name()))
                .build();
    }
}
