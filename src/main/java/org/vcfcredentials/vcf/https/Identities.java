package org.vcfcredentials.vcf.https;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.vcfcredentials.vcf.ComponentCredential;

/** Credentials by what makes them one and the same within a source: host, user and credential type. */
final class Identities {
    private record Identity(String hostname, String username, String credentialType) {}

    private final Map<Identity, ComponentCredential> credentials = new LinkedHashMap<>();
    private int merged;

    /** @param choice decides between the one that is there and another of the same identity */
    void add(ComponentCredential credential, BinaryOperator<ComponentCredential> choice) {
        Identity identity = identity(credential);
        int before = credentials.size();
        credentials.merge(identity, FieldLimits.checked(credential), choice);
        merged += before + 1 - credentials.size();
    }

    boolean contain(ComponentCredential credential) {
        return credentials.containsKey(identity(credential));
    }

    private static Identity identity(ComponentCredential credential) {
        return new Identity(credential.hostname(), credential.username(), credential.credentialType());
    }

    List<ComponentCredential> credentials() {
        return new ArrayList<>(credentials.values());
    }

    int merged() {
        return merged;
    }
}
