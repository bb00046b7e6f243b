package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.vcfcredentials.account.user.AdoptedUser;

/** What an adoption will write. Making it changes nothing, needs no key, and gives the same for the same original and time. */
record Plan(
        Instant at,
        List<AdoptedUser> users,
        List<AdoptedEnvironment> environments,
        CredentialPlan.Outcome credentials,
        List<Count> counts,
        List<Remark> remarks) {

    static Plan of(Original original, Instant now) {
        var findings = new Findings();
        List<AdoptedUser> users = UserPlan.of(original.users(), findings, now);
        var environments = EnvironmentPlan.of(original.environments(), findings, now);
        var credentials = CredentialPlan.of(original, environments, findings, now);
        return new Plan(
                now, users, List.copyOf(environments.values()), credentials, findings.counts(), findings.remarks());
    }

    /** For people, in a sentence. */
    String describe() {
        String taken = counts.stream()
                .map(count -> count.takenOver() + " of " + count.found() + " "
                        + count.kind().label())
                .collect(Collectors.joining(", "));
        int merged = counts.stream().mapToInt(Count::merged).sum();
        int aside = counts.stream().mapToInt(Count::setAside).sum();
        return taken + "; " + merged + " merged, " + aside + " set aside, " + remarks.size() + " to be looked at";
    }
}
