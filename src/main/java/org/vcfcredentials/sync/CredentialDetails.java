package org.vcfcredentials.sync;

import org.vcfcredentials.credential.SearchText;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Expiry;
import org.vcfcredentials.vcf.Source;

/** Everything a source tells about a credential but its password, cut to what the columns hold: one odd value must not stop a sync. */
record CredentialDetails(
        CredentialKey key,
        String vcfId,
        String accountType,
        String resourceType,
        String domainName,
        CredentialFacts facts) {
    private static final int NAME = 255;
    private static final int TYPE = 50;
    private static final int LABEL = 100;
    private static final int DOMAINS = 1_000;

    static CredentialDetails of(ComponentCredential credential) {
        var key = new CredentialKey(
                cut(credential.hostname(), NAME),
                cut(credential.username(), NAME),
                cut(credential.credentialType(), TYPE));
        return new CredentialDetails(
                key,
                cut(credential.vcfId(), LABEL),
                cut(credential.accountType(), TYPE),
                cut(credential.resourceType(), LABEL),
                cut(credential.domainName(), DOMAINS),
                FactsColumns.cut(credential.facts()));
    }

    /** The same with another expiry. */
    CredentialDetails with(Expiry expiry) {
        return new CredentialDetails(key, vcfId, accountType, resourceType, domainName, facts.with(expiry));
    }

    /** Whether only facts beside the account differ, which come and go with every check of the source. */
    boolean describesSameAs(CredentialDetails other) {
        return withoutFacts().equals(other.withoutFacts());
    }

    private CredentialDetails withoutFacts() {
        return new CredentialDetails(key, vcfId, accountType, resourceType, domainName, CredentialFacts.NONE);
    }

    String searchText(Source source) {
        return SearchText.of(
                key.hostname(),
                key.username(),
                key.credentialType(),
                accountType,
                resourceType,
                domainName,
                source.name());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
