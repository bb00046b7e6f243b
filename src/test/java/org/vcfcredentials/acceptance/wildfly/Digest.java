package org.vcfcredentials.acceptance.wildfly;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** HTTP's Digest authentication, which WildFly's management asks for and the JDK's client does not know. */
record Digest(String realm, String nonce, String opaque) {
    static final String MANAGEMENT_REALM = "ManagementRealm";

    static Digest of(HttpResponse<?> challenge) {
        String header = challenge.headers().firstValue("WWW-Authenticate").orElseThrow();
        return new Digest(value(header, "realm"), value(header, "nonce"), value(header, "opaque"));
    }

    /** The line of {@code mgmt-users.properties} for a user. */
    static String user(String username, String password) {
        return username + "=" + md5(username + ":" + MANAGEMENT_REALM + ":" + password);
    }

    String authorization(String username, String password, String method, String path) {
        String secret = md5(username + ":" + realm + ":" + password);
        String once = "0a4f113b";
        String response = md5(secret + ":" + nonce + ":00000001:" + once + ":auth:" + md5(method + ":" + path));
        return String.format(
                Locale.ROOT,
                "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\", opaque=\"%s\","
                        + " algorithm=MD5, qop=auth, nc=00000001, cnonce=\"%s\"",
                username,
                realm,
                nonce,
                path,
                response,
                opaque,
                once);
    }

    private static String value(String header, String name) {
        var matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(header);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
