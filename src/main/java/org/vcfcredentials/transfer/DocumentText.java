package org.vcfcredentials.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.vcfcredentials.platform.InvalidInputException;

/** The bytes of a file as text, if they are UTF-8 and nothing else. */
final class DocumentText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DocumentText() {}

    static String of(byte[] content) {
        String text = decoded(content);
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException("There is a NUL in the file: it is not text in UTF-8, perhaps UTF-16.");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new InvalidInputException("The file begins with a byte order mark: save it as UTF-8 without BOM.");
        }
        return text;
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new InvalidInputException("The file is not text in UTF-8.");
        }
    }
}
