package org.vcfcredentials.adoption;

/**
 * Something that an administrator should look at. Never a secret.
 *
 * @param subject what it is about
 * @param remark what was done, and what is to be done, in a sentence
 */
public record Remark(String subject, String remark) {
    static final int LONGEST = 300;

    public Remark {
        subject = Texts.line(subject, LONGEST);
        remark = Texts.line(remark, LONGEST);
    }
}
