package org.vcfcredentials.vcf.https;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReading;

/**
 * Reads the credentials of an SDDC Manager: page by page, and all at once when the pages do not add up, for some builds ignore
 * paging and any list may change between two pages. A list that does not add up even then is not believed.
 */
final class ManagerReading {
    /** Nearly every SDDC Manager has fewer credentials, and then one request is all. */
    private static final int PAGE_SIZE = 1000;

    private static final int MOST_TRIES_AT_ONCE = 1;

    private final Session session;
    private final ReadProgress progress;
    private final Map<String, ComponentCredential> byId = new LinkedHashMap<>();

    ManagerReading(Session session, ReadProgress progress) {
        this.session = session;
        this.progress = progress;
    }

    VcfReading read() throws VcfException {
        boolean sure = readPages();
        for (int tries = 0; !sure; tries++) {
            sure = readAtOnce(tries == MOST_TRIES_AT_ONCE);
        }
        if (byId.isEmpty()) {
            throw new UnreadableAnswerException("lists no credentials at all, which is not believed.");
        }
        return merged(byId.values());
    }

    /** @return whether it is sure that nothing is missing */
    private boolean readPages() throws VcfException {
        OptionalInt total = OptionalInt.empty();
        Map<Integer, String> edges = new LinkedHashMap<>();
        for (int number = 0; ; number++) {
            CredentialPage page = page(number, PAGE_SIZE);
            if (number > 0 && !page.total().equals(total)) {
                return false;
            }
            total = page.total();
            int more = take(page);
            int size = page.credentials().size();
            boolean last = total.isPresent() ? byId.size() >= total.getAsInt() : size != PAGE_SIZE;
            if (more < size || last || more == 0) {
                return more == size && byId.size() == total.orElse(byId.size()) && nothingMoved(edges);
            }
            edges.put(byId.size() - 1, page.credentials().get(size - 1).vcfId());
        }
    }

    /**
     * Whether the last credential of each page but the last is where it was. When one before it has vanished meanwhile and another
     * has come, the totals are right all the same, and the one that moved over the edge of its page was never seen.
     */
    private boolean nothingMoved(Map<Integer, String> edges) throws VcfException {
        for (Map.Entry<Integer, String> edge : edges.entrySet()) {
            List<ComponentCredential> there = page(edge.getKey(), 1).credentials();
            if (there.size() != 1 || !there.get(0).vcfId().equals(edge.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** @return whether it is sure that nothing is missing */
    private boolean readAtOnce(boolean lastTry) throws VcfException {
        byId.clear();
        CredentialPage page = page(0, 0);
        int more = take(page);
        boolean sure = more == page.credentials().size() && more == page.total().orElse(more);
        if (!sure && lastTry) {
            throw new UnreadableAnswerException(String.format(
                    "announces %d credentials but lists %d. Nothing was changed; the next sync tries again.",
                    page.total().orElse(page.credentials().size()), more));
        }
        return sure;
    }

    private CredentialPage page(int number, int size) throws VcfException {
        return CredentialPage.of(session.get("/v1/credentials?pageNumber=" + number + "&pageSize=" + size));
    }

    /** @return how many of them were new */
    private int take(CredentialPage page) {
        int before = byId.size();
        page.credentials().forEach(credential -> byId.putIfAbsent(credential.vcfId(), credential));
        progress.advanced(byId.size(), page.total().orElse(0));
        return byId.size() - before;
    }

    private static VcfReading merged(Collection<ComponentCredential> all) {
        Identities identities = new Identities();
        all.forEach(credential -> identities.add(credential, ManagerReading::newer));
        List<ComponentCredential> credentials = identities.credentials();
        List<String> notes = new ArrayList<>();
        long withheld =
                credentials.stream().filter(one -> one.password().isEmpty()).count();
        if (withheld > 0) {
            notes.add(String.format(
                    "SDDC Manager withheld %d of %d passwords; their last known values stay.",
                    withheld, credentials.size()));
        }
        if (identities.merged() > 0) {
            notes.add(String.format(
                    "SDDC Manager lists %d credentials twice, with the same host, user and type; the newer one is shown.",
                    identities.merged()));
        }
        return new VcfReading(credentials, notes);
    }

    private static ComponentCredential newer(ComponentCredential there, ComponentCredential other) {
        Instant before = there.modifiedAt().orElse(Instant.MIN);
        return other.modifiedAt().orElse(Instant.MIN).isAfter(before) ? other : there;
    }
}
