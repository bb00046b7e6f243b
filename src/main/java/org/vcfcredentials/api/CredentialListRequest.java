package org.vcfcredentials.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.vcfcredentials.credential.CredentialColumn;
import org.vcfcredentials.credential.CredentialQuery;
import org.vcfcredentials.platform.InvalidInputException;

/**
 * Which credentials of an environment a script asks for.
 *
 * @param reveal whether it asks for the passwords, which goes only for all of them
 */
record CredentialListRequest(CredentialQuery query, boolean reveal) {
    /** More credentials than any environment has. */
    static final int EVERYTHING = 100_000;

    private static final int LARGEST_PAGE = 1000;
    private static final int DEFAULT_PAGE = 100;
    private static final int LAST_PAGE = 1_000_000;

    /**
     * Reads the query parameters; without any, everything is asked for by host name.
     *
     * @throws InvalidInputException when one is wrong, unknown, or does not go with {@code reveal}
     */
    static CredentialListRequest from(long environmentId, MultivaluedMap<String, String> parameters) {
        QueryFields fields = new QueryFields(parameters);
        boolean reveal = fields.truth("reveal");
        Optional<Integer> page = fields.wholeNumber("page", 1, LAST_PAGE);
        Optional<Integer> pageSize = fields.wholeNumber("size", 1, LARGEST_PAGE);
        boolean paged = page.isPresent() || pageSize.isPresent();
        int size = pageSize.orElse(paged ? DEFAULT_PAGE : EVERYTHING);
        CredentialQuery query = new CredentialQuery(
                FilterFields.read(Optional.of(environmentId), fields),
                fields.choice("sort", FilterFields.byName(CredentialColumn.values()))
                        .orElse(CredentialColumn.HOSTNAME),
                fields.choice("order", Map.of("asc", true, "desc", false)).orElse(true),
                (page.orElse(1) - 1) * size,
                size);
        fields.check();
        if (reveal && parameters.size() > 1) {
            throw new InvalidInputException("reveal=true answers the whole environment and takes no other parameter; "
                    + "for single ones use POST /api/credentials/{id}/reveal.");
        }
        return new CredentialListRequest(query, reveal);
    }
}
