package org.vcfcredentials.vcf.https;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a source. Its headers and body may hold secrets, so it has no text of its own.
 *
 * @param pathAndQuery begins with a slash
 * @param body JSON; empty for none
 */
record Request(String method, String pathAndQuery, Map<String, String> headers, String body) {
    static Request get(String pathAndQuery) {
        return new Request("GET", pathAndQuery, Map.of(), "");
    }

    static Request post(String pathAndQuery, JsonObject body) {
        return send("POST", pathAndQuery, body.toString());
    }

    static Request send(String method, String pathAndQuery, String body) {
        return new Request(method, pathAndQuery, Map.of("Content-Type", "application/json"), body);
    }

    Request bearing(AccessToken token) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("Authorization", "Bearer " + token.text().reveal());
        return new Request(method, pathAndQuery, more, body);
    }

    /** Whether asking twice changes nothing more than asking once. */
    boolean repeatable() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + pathAndQuery;
    }
}
