package org.vcfcredentials.vcf.https;

import jakarta.json.JsonObject;
import java.security.cert.X509Certificate;
import java.util.List;
import org.vcfcredentials.vcf.ConnectionReport;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfException;

/** Has a source tell about itself: the cheapest thing that needs the right to read, and its version. */
final class Introduction {
    private static final int LONGEST_VERSION = 40;

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
        return new ConnectionReport(version(), scopes, certificate);
    }

    /** Nothing depends on it, so a source that does not tell it is fine. */
    private String version() {
        try {
            String version = JsonFields.anyText(told(), "version");
            String printable = VendorError.printable(version);
            return printable.substring(0, Math.min(printable.length(), LONGEST_VERSION));
        } catch (VcfException | UnreadableAnswerException untold) {
            return "";
        }
    }

    private JsonObject told() throws VcfException {
        if (source == Source.VCF_INSTALLER) {
            return session.get("/v1/system/appliance-info").json();
        }
        return JsonFields.objects(session.get("/v1/sddc-managers").json(), "elements").stream()
                .findFirst()
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }
}
