package org.vcfcredentials.vcf.https;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReading;

/** Reads the specifications of all deployments of a VCF Installer; where two name the same account, the newer one counts. */
final class InstallerReading {
    private final Session session;
    private final ReadProgress progress;

    InstallerReading(Session session, ReadProgress progress) {
        this.session = session;
        this.progress = progress;
    }

    VcfReading read() throws VcfException {
        List<JsonObject> deployments = deployments();
        Identities identities = new Identities();
        Set<String> notes = new LinkedHashSet<>();
        for (int index = 0; index < deployments.size(); index++) {
            progress.advanced(index, deployments.size());
            InstallerAccounts accounts = new InstallerAccounts(specification(deployments.get(index)));
            accounts.accounts().forEach(account -> identities.add(account, (newer, older) -> newer));
            accounts.unmapped()
                    .forEach(path -> notes.add(
                            "The installer's specification has a password that is not mapped yet: " + path + "."));
        }
        progress.advanced(deployments.size(), deployments.size());
        if (identities.credentials().isEmpty()) {
            throw new UnreadableAnswerException("has no deployment with passwords in its specification.");
        }
        return new VcfReading(identities.credentials(), List.copyOf(notes));
    }

    /** Newest first. */
    private List<JsonObject> deployments() throws VcfException {
        JsonObject answer = session.get("/v1/sddcs");
        List<JsonObject> deployments = JsonFields.objects(answer, "elements");
        OptionalInt total = JsonFields.number(JsonFields.object(answer, "pageMetadata"), "totalElements");
        if (total.orElse(0) > deployments.size()) {
            throw new UnreadableAnswerException(
                    String.format("announces %d deployments but lists %d.", total.getAsInt(), deployments.size()));
        }
        return deployments.stream()
                .sorted(comparing(InstallerReading::created, reverseOrder()))
                .toList();
    }

    private SpecNode specification(JsonObject deployment) throws VcfException {
        String id = URLEncoder.encode(JsonFields.requiredText(deployment, "id"), StandardCharsets.UTF_8);
        return new SpecNode(session.get("/v1/sddcs/" + id + "/spec"), "");
    }

    private static Instant created(JsonObject deployment) {
        return Timestamps.instant(JsonFields.text(deployment, "creationTimestamp"))
                .orElse(Instant.MIN);
    }
}
