package org.vcfcredentials.account.token;

import jakarta.validation.constraints.Pattern;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vcfcredentials.account.Scope;

/** What a person or a script fills in to make a token. */
public class TokenDraft {
    /** For how long, unless told otherwise. */
    public static final int DEFAULT_DAYS = 90;

    @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}",
            message =
                    "Name must have 1 to 40 characters: a letter or digit first, then letters, digits, spaces, . _ or -.")
    private String name = "";

    private Set<Scope> scopes = EnumSet.of(Scope.READ);
    private int days = DEFAULT_DAYS;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public Set<Scope> getScopes() {
        return scopes;
    }

    public void setScopes(Set<Scope> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    /** For how many days; 0: until it is revoked. */
    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    /** For how many days; empty: until it is revoked. */
    Optional<Integer> lifetime() {
        return days == 0 ? Optional.empty() : Optional.of(days);
    }
}
