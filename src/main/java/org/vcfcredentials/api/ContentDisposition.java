package org.vcfcredentials.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that makes an answer a file to be stored. */
final class ContentDisposition {
    private ContentDisposition() {}

    /** After RFC 6266: an ASCII name for old clients, the exact one (RFC 8187) for all others. */
    static String attachment(String fileName) {
        String ascii = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String exact = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + exact;
    }
}
