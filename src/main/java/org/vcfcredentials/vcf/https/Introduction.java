package org.vcfcredentials.vcf.https;

import jakarta.json.JsonObject;
import java.security.cert.X509Certificate;
import java.util.List;
import org.vcfcredentials.vcf.ConnectionReport;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfException;

/** Has a source tell about itself: the cheapest thing that needs the right to read, and what it says it is. */
final class Introduction {
    private static final int LONGEST = 40;

    private final Session session;
    private final Source source;

    Introduction(Session session, Source source) {
        this.session = session;
        this.source = source;
    }

    ConnectionReport with(X509Certificate certificate) throws VcfException {
        session.get(source == Source.SDDC_MANAGER ? "/v1/credentials?pageNumber=0&pageSize=1" : "/v1/sddcs");
        List<String> scopes =
                session.scopes().stream().map(VendorError::printable).toList();
        JsonObject told = told();
        return new ConnectionReport(text(told, "version"), text(told, "role"), scopes, certificate);
    }

    private static String text(JsonObject told, String key) {
        String printable = VendorError.printable(JsonFields.anyText(told, key));
        return printable.substring(0, Math.min(printable.length(), LONGEST));
    }

    /** Nothing depends on it, so a source that does not tell it is fine. */
    private JsonObject told() {
        try {
            return itself();
        } catch (VcfException | UnreadableAnswerException untold) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    private JsonObject itself() throws VcfException {
        if (source == Source.VCF_INSTALLER) {
            return session.get("/v1/system/appliance-info").json();
        }
        return JsonFields.objects(session.get("/v1/sddc-managers").json(), "elements").stream()
                .findFirst()
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }
}
