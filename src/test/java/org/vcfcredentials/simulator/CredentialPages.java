package org.vcfcredentials.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cuts the rendered credentials into pages; only copies bytes, so that it never is what a measurement shows. */
final class CredentialPages {
    private static final int CAP = 25;

    private final List<byte[]> rendered;
    private final Paging paging;

    CredentialPages(List<byte[]> rendered, Paging paging) {
        this.rendered = rendered;
        this.paging = paging;
    }

    /** @param askedSize 0 for everything at once */
    byte[] page(int askedNumber, int askedSize) {
        int size = askedSize == 0 || paging == Paging.IGNORED ? Math.max(1, rendered.size()) : askedSize;
        size = paging == Paging.CAPPED ? Math.min(size, CAP) : size;
        int number = paging == Paging.IGNORED || paging == Paging.STUCK ? 0 : askedNumber;
        int shift = paging == Paging.GROWING ? number : 0;
        int there = paging == Paging.PARTIAL ? rendered.size() / 2 : rendered.size();
        int from = Math.min((int) Math.min((long) number * size, Integer.MAX_VALUE) - shift, there);
        int to = Math.min(from + size, there);
        return write(rendered.subList(from, to), number, size, shift);
    }

    private byte[] write(List<byte[]> elements, int number, int size, int shift) {
        int total = rendered.size() + shift;
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                200 + elements.stream().mapToInt(element -> element.length + 1).sum());
        out.writeBytes(ascii("{\"elements\":["));
        for (int index = 0; index < elements.size(); index++) {
            if (index > 0) {
                out.write(',');
            }
            out.writeBytes(elements.get(index));
        }
        out.writeBytes(ascii("]"));
        if (paging != Paging.UNANNOUNCED) {
            int pages = (total + size - 1) / size;
            out.writeBytes(ascii(String.format(
                    ",\"pageMetadata\":{\"pageNumber\":%d,\"pageSize\":%d,\"totalElements\":%d,\"totalPages\":%d}",
                    number, elements.size(), total, pages)));
        }
        out.writeBytes(ascii("}"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
