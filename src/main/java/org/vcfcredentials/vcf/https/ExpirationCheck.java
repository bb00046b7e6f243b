package org.vcfcredentials.vcf.https;

import static org.vcfcredentials.vcf.https.JsonFields.anyObject;
import static org.vcfcredentials.vcf.https.JsonFields.anyText;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.vcf.Expiry;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;

/** Has an SDDC Manager ask its appliances when passwords end: one type at a time, because it probes them live. */
final class ExpirationCheck {
    private static final String EXPIRATIONS = "/v1/credentials/expirations";
    private static final Set<String> UNDER_WAY = Set.of("PENDING", "IN_PROGRESS", "NOT_STARTED", "RUNNING");
    private static final Set<Reason> FINAL = Set.of(Reason.CANCELLED, Reason.WRONG_CREDENTIALS, Reason.TIMED_OUT);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final Session session;
    private final Map<String, Expiry> found = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private Optional<VcfException> failure = Optional.empty();

    ExpirationCheck(Session session) {
        this.session = session;
    }

    ExpiryReading of(Collection<String> resourceTypes) throws VcfException {
        for (String type : resourceTypes) {
            if (!checkOrMiss(type)) {
                break;
            }
        }
        if (found.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return new ExpiryReading(found, gaps);
    }

    /** @return whether it is any use to go on with another type */
    private boolean checkOrMiss(String type) {
        try {
            collect(ended(type));
            return true;
        } catch (UnreadableAnswerException e) {
            return miss(type, session.unreadable(e));
        } catch (VcfException e) {
            return miss(type, e);
        }
    }

    private boolean miss(String type, VcfException e) {
        failure = failure.or(() -> Optional.of(e));
        if (e.reason() == Reason.REQUEST_REFUSED) {
            return true; // not every type can be checked, and which ones differs from release to release
        }
        gaps.add(VendorError.printable(type) + " could not be checked: " + e.getMessage());
        return !FINAL.contains(e.reason());
    }

    /** The result, which older builds answer at once. */
    private JsonObject ended(String type) throws VcfException {
        JsonObject spec = Json.createObjectBuilder().add("resourceType", type).build();
        JsonObject check = session.post(EXPIRATIONS, spec).json();
        String id = anyText(check, "id");
        while (underWay(check) && !id.isEmpty()) {
            session.pause(LOOK_AGAIN);
            check = session.get(EXPIRATIONS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                    .json();
        }
        return check;
    }

    private static boolean underWay(JsonObject check) {
        String status = anyText(check, "status").toUpperCase(Locale.ROOT);
        return UNDER_WAY.contains(status) || (status.isEmpty() && !check.containsKey("elements"));
    }

    private void collect(JsonObject check) {
        if (JsonFields.objects(check, "elements").isEmpty()
                && anyText(check, "status").contains("FAIL")) {
            throw new UnreadableAnswerException("ended the check of expirations with a failure.");
        }
        for (JsonObject element : JsonFields.objects(check, "elements")) {
            String id = anyText(element, "id");
            Expiry expiry = withErrors(Facts.expiry(anyObject(element, "expiry")), element);
            if (!id.isEmpty() && !expiry.equals(Expiry.UNKNOWN)) {
                found.put(id, expiry);
            }
        }
    }

    /** Errors of the check itself say why, where the expiry does not. */
    private static Expiry withErrors(Expiry expiry, JsonObject element) {
        if (!expiry.connectivityError().isEmpty() || !(element.get("errors") instanceof JsonArray errors)) {
            return expiry;
        }
        String why = errors.stream()
                .filter(error -> error.getValueType() == JsonValue.ValueType.OBJECT)
                .map(error -> VendorError.of(error.asJsonObject(), "message").text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new Expiry(expiry.expiresAt(), expiry.status(), expiry.checkedAt(), expiry.connectivity(), why);
    }
}
