package org.vcfcredentials.vcf.https;

import org.vcfcredentials.vcf.ComponentCredential;

/** How long the texts of a credential may be, in characters. The database has the same limits and would refuse them late. */
final class FieldLimits {
    private static final int NAME = 255;
    private static final int TYPE = 50;
    private static final int RESOURCE_TYPE = 100;
    private static final int DOMAINS = 1000;
    private static final int VCF_ID = 100;

    private FieldLimits() {}

    /** @throws UnreadableAnswerException when a text is too long or holds the character NUL, which databases refuse */
    static ComponentCredential checked(ComponentCredential credential) {
        check("id", credential.vcfId(), VCF_ID);
        check("host name", credential.hostname(), NAME);
        check("user name", credential.username(), NAME);
        check("credential type", credential.credentialType(), TYPE);
        check("account type", credential.accountType(), TYPE);
        check("resource type", credential.resourceType(), RESOURCE_TYPE);
        check("list of domains", credential.domainName(), DOMAINS);
        return credential;
    }

    private static void check(String what, String text, int most) {
        if (text.length() > most && text.codePointCount(0, text.length()) > most) {
            throw new UnreadableAnswerException(String.format(
                    "lists a credential whose %s has %d characters; at most %d can be stored.",
                    what, text.codePointCount(0, text.length()), most));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableAnswerException("lists a credential whose " + what + " holds the character NUL.");
        }
    }
}
