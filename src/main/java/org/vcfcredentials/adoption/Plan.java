package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.List;
import org.vcfcredentials.account.AdoptedUser;

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
        return Count.describe(counts, remarks.size());
    }
}
