package org.vcfcredentials.vcf.https;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfException.Reason;
import org.vcfcredentials.vcf.VcfReading;

/** Reads the specifications of all deployments of a VCF Installer; where two name the same account, the newer one counts. */
final class InstallerReading {
    private final Session session;
    private final ReadProgress progress;
    private final Identities identities = new Identities();
    private final Identities doubtful = new Identities();
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<String> gaps = new ArrayList<>();
    private Optional<VcfException> firstFailure = Optional.empty();

    InstallerReading(Session session, ReadProgress progress) {
        this.session = session;
        this.progress = progress;
    }

    VcfReading read() throws VcfException {
        List<JsonObject> deployments = deployments();
        for (int index = 0; index < deployments.size(); index++) {
            progress.advanced(index, deployments.size());
            readOrMiss(deployments.get(index));
        }
        progress.advanced(deployments.size(), deployments.size());
        if (identities.credentials().isEmpty() && doubtful.credentials().isEmpty()) {
            throw firstFailure.orElseGet(() -> session.unreadable(
                    new UnreadableAnswerException("has no deployment with passwords in its specification.")));
        }
        return new VcfReading(identities.credentials(), doubtful.credentials(), List.copyOf(notes), gaps);
    }

    /** One deployment that cannot be read is no reason to know nothing of the others. */
    private void readOrMiss(JsonObject deployment) throws VcfException {
        try {
            read(deployment);
        } catch (UnreadableAnswerException e) {
            miss(deployment, session.unreadable(e));
        } catch (VcfException e) {
            if (e.reason() == Reason.CANCELLED || e.reason() == Reason.WRONG_CREDENTIALS) {
                throw e;
            }
            miss(deployment, e);
        }
    }

    private void read(JsonObject deployment) throws VcfException {
        InstallerAccounts accounts = new InstallerAccounts(specification(deployment));
        accounts.accounts().forEach(this::take);
        accounts.unmapped()
                .forEach(path -> notes.add(
                        "The installer's specification has a password that is not mapped yet: " + path + "."));
    }

    /** What an older deployment says of an account may be overruled by a newer one that could not be read. */
    private void take(ComponentCredential account) {
        if (gaps.isEmpty()) {
            identities.add(account, (newer, older) -> newer);
        } else if (!identities.contain(account)) {
            doubtful.add(account, (newer, older) -> newer);
        }
    }

    private void miss(JsonObject deployment, VcfException failure) {
        firstFailure = firstFailure.or(() -> Optional.of(failure));
        String name = VendorError.printable(
                JsonFields.anyText(deployment, "name") + " " + JsonFields.anyText(deployment, "id"));
        gaps.add(
                "The deployment " + name + " could not be read, so nothing of it was changed: " + failure.getMessage());
    }

    /** Newest first. */
    private List<JsonObject> deployments() throws VcfException {
        JsonObject answer = session.get("/v1/sddcs").json();
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
        return new SpecNode(session.get("/v1/sddcs/" + id + "/spec").json(), "");
    }

    private static Instant created(JsonObject deployment) {
        return Timestamps.instant(JsonFields.text(deployment, "creationTimestamp"))
                .orElse(Instant.MIN);
    }
}
