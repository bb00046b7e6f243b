package org.vcfcredentials.vcf.https;

import static org.vcfcredentials.vcf.https.JsonFields.anyText;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vcfcredentials.platform.Secret;

/** The part of the vendor's error answer that people may see. */
record VendorError(String message, String remediation, String referenceToken) {
    private static final Pattern ENDED = Pattern.compile("(^|[.!?…])$");
    private static final VendorError NONE = new VendorError("", "", "");
    private static final int LONGEST = 200;
    private static final Secret NO_SECRET = Secret.of("");

    /** Reads an error answer; whatever is not in the vendor's form counts as no text at all. */
    static VendorError of(Answer answer) {
        try {
            return of(answer.json(), "message");
        } catch (UnreadableAnswerException notInTheVendorsForm) {
            return NONE;
        }
    }

    /** Reads an error inside an answer. */
    static VendorError of(JsonObject error, String messageKey) {
        String own = anyText(error, messageKey);
        return new VendorError(
                own.isBlank() ? cause(error) : own,
                anyText(error, "remediationMessage"),
                anyText(error, "referenceToken"));
    }

    private static String cause(JsonObject error) {
        return Stream.of("causes", "cause", "nestedErrors")
                .flatMap(key -> error.get(key) instanceof JsonArray causes ? causes.stream() : Stream.empty())
                .map(cause -> cause instanceof JsonObject object ? anyText(object, "message") : "")
                .filter(message -> !message.isBlank())
                .findFirst()
                .orElse("");
    }

    /** As a text of its own; empty when the vendor said nothing. */
    String text() {
        StringBuilder text = new StringBuilder();
        append(text, "", message, NO_SECRET);
        append(text, " ", remediation, NO_SECRET);
        append(text, " Reference token: ", referenceToken, NO_SECRET);
        return text.toString().strip();
    }

    /** For the middle of a paragraph: with a space in front, and ended; empty when the vendor said nothing. */
    String sentence(Secret neverShown) {
        StringBuilder sentence = new StringBuilder();
        append(sentence, " It says: ", message, neverShown);
        append(sentence, " ", remediation, neverShown);
        append(sentence, " Reference token: ", referenceToken, neverShown);
        return ENDED.matcher(sentence).find() ? sentence.toString() : sentence + ".";
    }

    private static void append(StringBuilder sentence, String label, String text, Secret neverShown) {
        if (text.isEmpty()) {
            return; // nearly always: it is asked of every credential
        }
        String shown = neverShown.isEmpty() ? text : text.replace(neverShown.reveal(), neverShown.toString());
        shown = printable(Masked.secretsIn(shown));
        if (!shown.isEmpty()) {
            sentence.append(label).append(shown);
        }
    }

    /** One short line: control characters become spaces, what is too long is cut. */
    static String printable(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
