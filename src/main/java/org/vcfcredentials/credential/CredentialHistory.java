package org.vcfcredentials.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A credential with its former passwords, newest first. Holds no secret. */
public record CredentialHistory(CredentialSummary credential, List<FormerPassword> former) {
    public CredentialHistory {
        former = List.copyOf(former);
    }

    /** Since when the current password is the one to use. */
    public Instant currentFrom() {
        return former.isEmpty() ? credential.lastUpdated() : former.get(0).changedAt();
    }

    /** Which password was the one to use at a moment; empty when nobody had told of one yet, or the credential was gone. */
    public Optional<PasswordPeriod> at(Instant moment) {
        var current = new PasswordPeriod(Optional.empty(), currentFrom(), credential.retiredAt());
        Stream<PasswordPeriod> before = former.stream()
                .map(each ->
                        new PasswordPeriod(Optional.of(each.id()), each.validFrom(), Optional.of(each.changedAt())));
        return Stream.concat(Stream.of(current).filter(each -> credential.hasPassword()), before)
                .filter(period -> period.includes(moment))
                .findFirst();
    }
}
