package org.vcfcredentials.vcf.https;

/** An answer is not what the API promises. The message goes on after the name of the source and quotes nothing of the answer. */
final class UnreadableAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String message) {
        super(message);
    }
}
