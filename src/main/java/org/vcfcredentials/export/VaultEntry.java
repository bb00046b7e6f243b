package org.vcfcredentials.export;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vcfcredentials.credential.CredentialSummary;

/**
 * A credential as password managers see one.
 *
 * @param domain the group within that of its environment; never empty
 * @param url how to get there, as far as the type of the credential tells; may be empty
 */
record VaultEntry(String environment, String domain, String title, String url, String notes) {
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.:_-]+");
    private static final Map<String, String> SCHEMES = Map.of("SSH", "ssh", "FTP", "sftp");
    private static final String NO_DOMAIN = "No domain";

    static VaultEntry of(CredentialSummary credential) {
        String scheme = SCHEMES.getOrDefault(credential.credentialType().toUpperCase(Locale.ROOT), "https");
        return new VaultEntry(
                credential.environment(),
                credential.domainName().isBlank() ? NO_DOMAIN : credential.domainName(),
                credential.hostname() + " (" + credential.credentialType() + ")",
                HOST.matcher(credential.hostname()).matches() ? scheme + "://" + credential.hostname() : "",
                notes(credential));
    }

    /** The groups as one path; a slash in a name would make one more. */
    String path() {
        return environment.replace('/', '_') + "/" + domain.replace('/', '_');
    }

    private static String notes(CredentialSummary credential) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "Account type", credential.accountType(),
                "Resource type", credential.resourceType(),
                "Source", credential.source().label()));
        credential.retiredAt().ifPresent(moment -> facts.put("Vanished from its source", moment.toString()));
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }
}
