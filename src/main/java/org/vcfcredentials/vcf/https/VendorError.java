package org.vcfcredentials.vcf.https;

import static org.vcfcredentials.vcf.https.JsonFields.text;

import jakarta.json.JsonObject;
import org.vcfcredentials.platform.Secret;

/** The part of the vendor's error answer that people may see. */
record VendorError(String message, String remediation, String referenceToken) {
    private static final VendorError NONE = new VendorError("", "", "");
    private static final int LONGEST = 200;

    /** Reads an error answer; whatever is not in the vendor's form counts as no text at all. */
    static VendorError of(Answer answer) {
        try {
            JsonObject error = answer.json();
            return new VendorError(
                    text(error, "message"), text(error, "remediationMessage"), text(error, "referenceToken"));
        } catch (UnreadableAnswerException notInTheVendorsForm) {
            return NONE;
        }
    }

    /** For the end of a sentence's paragraph, with a space in front; empty when the vendor said nothing. */
    String sentence(Secret neverShown) {
        StringBuilder sentence = new StringBuilder();
        append(sentence, " It says: ", message, neverShown);
        append(sentence, " ", remediation, neverShown);
        append(sentence, " Reference token: ", referenceToken, neverShown);
        return sentence.toString();
    }

    private static void append(StringBuilder sentence, String label, String text, Secret neverShown) {
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
