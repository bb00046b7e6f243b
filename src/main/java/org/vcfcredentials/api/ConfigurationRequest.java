package org.vcfcredentials.api;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vcfcredentials.platform.InvalidInputException;
import org.vcfcredentials.transfer.DocumentFormat;

/** How configurations are asked for. */
record ConfigurationRequest(DocumentFormat format, boolean passwords) {
    private static final String IDS = "id";

    /** JSON without passwords, unless the query parameters say otherwise. */
    static ConfigurationRequest from(MultivaluedMap<String, String> parameters) {
        QueryFields fields = new QueryFields(parameters);
        DocumentFormat format = fields.choice(
                        "format", Map.of("json", DocumentFormat.JSON, "yaml", DocumentFormat.YAML))
                .orElse(DocumentFormat.JSON);
        boolean passwords = fields.truth("passwords");
        fields.check();
        return new ConfigurationRequest(format, passwords);
    }

    /** The same beside the ids of environments, which may be many. */
    static ConfigurationRequest besideIds(MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> others = new MultivaluedHashMap<>(parameters);
        others.remove(IDS);
        return from(others);
    }

    /** Which environments; empty for all. */
    static Set<Long> ids(MultivaluedMap<String, String> parameters) {
        List<String> ids = parameters.getOrDefault(IDS, List.of());
        if (!ids.stream().allMatch(id -> id.matches("[0-9]{1,18}"))) {
            throw new InvalidInputException("id must be the number of an environment.");
        }
        return ids.stream().map(Long::valueOf).collect(Collectors.toSet());
    }
}
