package org.vcfcredentials.simulator;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of one source: access tokens that look like a JWT of one hour, each with its refresh token. */
final class Tokens {
    private final Map<String, String> accessByRefresh = new ConcurrentHashMap<>();

    private final Set<String> issued = ConcurrentHashMap.newKeySet();

    private volatile List<String> scopes = List.of("CREDENTIAL_READ");

    /** What tokens given from now on allow, by their own words. */
    void setScopes(List<String> allowed) {
        scopes = List.copyOf(allowed);
    }

    JsonObject issue(String username) {
        String refresh = UUID.randomUUID().toString();
        String access = accessToken(username);
        accessByRefresh.put(refresh, access);
        issued.addAll(List.of(refresh, access));
        return Json.FACTORY
                .createObjectBuilder()
                .add("accessToken", access)
                .add("refreshToken", Json.FACTORY.createObjectBuilder().add("id", refresh))
                .build();
    }

    Optional<String> renew(String refresh, String username) {
        return Optional.ofNullable(accessByRefresh.computeIfPresent(refresh, (id, old) -> accessToken(username)));
    }

    void revoke(String refresh) {
        accessByRefresh.remove(refresh);
    }

    /** Ends every access token; refresh tokens stay. */
    void expire() {
        accessByRefresh.replaceAll((refresh, access) -> "");
    }

    boolean accepts(String authorization) {
        String prefix = "Bearer ";
        return authorization != null
                && authorization.startsWith(prefix)
                && authorization.length() > prefix.length()
                && accessByRefresh.containsValue(authorization.substring(prefix.length()));
    }

    /** Every token given out so far by a sign-in, whether it lives or not. */
    Set<String> issued() {
        return Set.copyOf(issued);
    }

    int open() {
        return accessByRefresh.size();
    }

    private String accessToken(String username) {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = Json.FACTORY
                .createObjectBuilder()
                .add("sub", username)
                .add("jti", UUID.randomUUID().toString())
                .add("iat", now)
                .add("exp", now + 3600)
                .add("scope", Json.FACTORY.createArrayBuilder(scopes))
                .build();
        return base64("{\"alg\":\"HS256\"}") + "." + base64(claims.toString()) + "." + base64("simulated");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
