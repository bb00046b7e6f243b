package org.vcfcredentials.acceptance;

import jakarta.json.Json;
import java.util.List;

/** Texts that would do something where anybody took them for markup, an expression or an address; lower-case, as host names are stored. */
final class Hostile {
    static final List<String> TEXTS = List.of(
            "<script>window.hacked=1;alert(1)</script>",
            "\"><img src=x onerror=alert(2)>",
            "'-alert(3)-'",
            "</td></tr></table><svg/onload=alert(4)>",
            "#{7*7}${7*7}{{7*7}}",
            "javascript:alert(5)//\\'\"",
            "&lt;b&gt;&amp;#39;",
            "<!--]]><iframe srcdoc=x>");

    /** For errors, where what looks like a password is hidden: without a digit. */
    static final String SAYING = "<img src=x onerror=alert(document.domain)>";

    private Hostile() {}

    /** A credential with this text wherever a text can be. */
    static String credential(String text) {
        var error = Json.createObjectBuilder()
                .add("errorMessage", SAYING)
                .add("remediationMessage", SAYING)
                .add("referenceToken", SAYING);
        var expiry = Json.createObjectBuilder()
                .add("status", text)
                .add("connectivityStatus", text)
                .add("connectivityErrorDetails", error);
        var resource = Json.createObjectBuilder()
                .add("resourceId", text)
                .add("resourceName", text)
                .add("resourceType", text)
                .add("domainNames", Json.createArrayBuilder().add(text));
        return Json.createObjectBuilder()
                .add("id", text)
                .add("username", text)
                .add("password", text)
                .add("credentialType", text)
                .add("accountType", text)
                .add("expiry", expiry)
                .add("resource", resource)
                .build()
                .toString();
    }
}
