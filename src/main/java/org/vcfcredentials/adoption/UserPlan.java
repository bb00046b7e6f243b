package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.user.AdoptedUser;
import org.vcfcredentials.adoption.Count.Fate;

/** Which users go on with their names, passwords and roles. Who could not log in here is left out. */
final class UserPlan {
    private final Findings findings;
    private final Instant now;
    private final Ids ids;
    private final Set<String> names = new HashSet<>();

    private UserPlan(Findings findings, Instant now, Ids ids) {
        this.findings = findings;
        this.now = now;
        this.ids = ids;
    }

    static List<AdoptedUser> of(List<Row> rows, Findings findings, Instant now) {
        var plan = new UserPlan(findings, now, new Ids(rows));
        var users = new ArrayList<AdoptedUser>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.number("id").orElse(Long.MAX_VALUE)))
                .forEach(row -> plan.user(row).ifPresent(users::add));
        if (users.stream().noneMatch(user -> user.role() == Role.ADMIN)) {
            findings.remark(
                    "Administrators", "None could be taken over. A first admin is made, as on a new installation.");
        }
        return users;
    }

    private Optional<AdoptedUser> user(Row row) {
        String username = row.text("username").orElse("");
        String subject = "User " + username;
        Optional<String> obstacle = obstacle(row, username);
        if (obstacle.isPresent()) {
            findings.count(Kind.USERS, Fate.LEFT_OUT);
            findings.remark(subject, "Left out: " + obstacle.get());
            return Optional.empty();
        }
        findings.count(Kind.USERS, Fate.TAKEN_OVER);
        Instant created = row.time("created_at").orElse(now);
        String hash = row.text("password_hash").orElseThrow();
        return Optional.of(new AdoptedUser(ids.of(row), username, role(row, subject), hash, created));
    }

    private Optional<String> obstacle(Row row, String username) {
        if (!AdoptedUser.isUsable(username)) {
            return Optional.of(
                    "a user name must have 3 to 50 characters, a letter first, then letters, digits, . _ or -.");
        }
        if (row.text("password_hash").filter(AdoptedUser::canLogIn).isEmpty()) {
            return Optional.of("no password can be verified by the hash that is stored.");
        }
        if (!names.add(username.toLowerCase(Locale.ROOT))) {
            return Optional.of(
                    "another user has this name in other letters, and upper and lower case count as the same.");
        }
        return Optional.empty();
    }

    private Role role(Row row, String subject) {
        Role byFlag = row.flag("is_admin").orElse(false) ? Role.ADMIN : Role.READONLY;
        Optional<String> named = row.text("role").filter(name -> !name.isBlank());
        Optional<Role> known = named.flatMap(AdoptedUser::role);
        if (named.isPresent() && known.isEmpty()) {
            findings.remark(subject, "The role is not one of ours; it is now " + byFlag.group() + ".");
        }
        return known.orElse(byFlag);
    }
}
