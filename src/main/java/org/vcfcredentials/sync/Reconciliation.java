package org.vcfcredentials.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * The difference between what we know of a source and what it just told. Passwords are compared by their fingerprints, and one
 * that was withheld is no difference.
 *
 * @param added not known before
 * @param replaced the password is another one
 * @param refreshed something else differs, or it is back; may also be among the replaced
 * @param gone present until now
 * @param changed how many known ones are replaced or described in another way
 */
record Reconciliation(
        List<IncomingCredential> added,
        List<Match> replaced,
        List<Match> refreshed,
        List<KnownCredential> gone,
        int changed,
        int unchanged) {

    /** A known credential and what was read of it. */
    record Match(KnownCredential known, IncomingCredential incoming) {
        boolean isReplaced() {
            return incoming.hasPassword() && !incoming.fingerprint().equals(known.fingerprint());
        }

        boolean isRefreshed() {
            return known.retired()
                    || known.passwordWithheld() == incoming.hasPassword()
                    || !known.details().equals(incoming.details());
        }

        /** Whether people would call it a change: a fact such as a later expiry is written without a word. */
        boolean isChanged() {
            return isReplaced()
                    || known.retired()
                    || known.passwordWithheld() == incoming.hasPassword()
                    || !known.details().describesSameAs(incoming.details());
        }
    }

    /** The same of a reading with gaps: what is missing in it may still be there. */
    Reconciliation withoutRetiring() {
        return new Reconciliation(added, replaced, refreshed, List.of(), changed, unchanged);
    }

    /** Compares; {@code read} is taken for the whole source. */
    static Reconciliation of(Collection<KnownCredential> known, Collection<IncomingCredential> read) {
        Map<CredentialKey, IncomingCredential> unmatched = withoutDuplicates(read);
        var names = new ShortNames(keys(known), unmatched.keySet());
        var matches = new ArrayList<Match>();
        var gone = new ArrayList<KnownCredential>();
        for (KnownCredential each : known) {
            IncomingCredential same =
                    unmatched.remove(names.asRead(each.details().key()));
            if (same != null) {
                matches.add(new Match(each, same.keeping(each.details().facts().expiry())));
            } else if (!each.retired()) {
                gone.add(each);
            }
        }
        return of(List.copyOf(unmatched.values()), matches, gone);
    }

    private static Reconciliation of(List<IncomingCredential> added, List<Match> matches, List<KnownCredential> gone) {
        List<Match> replaced = matches.stream().filter(Match::isReplaced).toList();
        List<Match> refreshed = matches.stream().filter(Match::isRefreshed).toList();
        int changed = Math.toIntExact(matches.stream().filter(Match::isChanged).count());
        return new Reconciliation(added, replaced, refreshed, gone, changed, matches.size() - changed);
    }

    private static List<CredentialKey> keys(Collection<KnownCredential> known) {
        return known.stream().map(each -> each.details().key()).toList();
    }

    /** Keeps the order of the reading, and of several with one key the same one whatever that order is. */
    private static Map<CredentialKey, IncomingCredential> withoutDuplicates(Collection<IncomingCredential> read) {
        Map<CredentialKey, IncomingCredential> distinct = new LinkedHashMap<>();
        for (IncomingCredential incoming : read) {
            distinct.merge(incoming.details().key(), incoming, BinaryOperator.maxBy(IncomingCredential.PRECEDENCE));
        }
        return distinct;
    }

    /** Whether a source that has told us credentials before now says it has none: an answer not to be trusted. */
    boolean losesEverything() {
        return added.isEmpty() && changed + unchanged == 0 && !gone.isEmpty();
    }

    /** For people. */
    String describe() {
        int present = added.size() + changed + unchanged;
        return present + (present == 1 ? " credential: " : " credentials: ") + added.size() + " added, " + changed
                + " changed, " + gone.size() + " retired";
    }
}
