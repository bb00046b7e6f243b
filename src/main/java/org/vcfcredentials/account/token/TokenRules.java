package org.vcfcredentials.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Set;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.platform.InvalidInputException;

/** What makes the draft of a token valid. */
@ApplicationScoped
public class TokenRules {
    private static final int MOST_DAYS = 365;

    private final Validator validator;

    @Inject
    public TokenRules(Validator validator) {
        this.validator = validator;
    }

    /** For the container's proxy. */
    TokenRules() {
        this(null);
    }

    /**
     * Checks a draft.
     *
     * @param own what who makes it may do: nobody gives a token more
     * @throws InvalidInputException with a sentence for every rule it breaks
     */
    public void check(TokenDraft draft, TokenKind kind, Set<Scope> own) {
        var broken = new ArrayList<String>();
        validator.validate(draft).stream().map(ConstraintViolation::getMessage).forEach(broken::add);
        if (draft.getScopes().isEmpty()) {
            broken.add("A token needs at least one scope.");
        }
        draft.getScopes().stream()
                .sorted()
                .filter(scope -> !scope.isGrantable() || !own.contains(scope))
                .forEach(scope -> broken.add("You cannot give the scope " + scope.id() + ": you do not have it."));
        if (draft.getDays() < 0 || draft.getDays() > MOST_DAYS) {
            broken.add("A token is valid for 1 to " + MOST_DAYS + " days.");
        }
        if (draft.getDays() == 0 && kind != TokenKind.SERVICE) {
            broken.add("Only the token of a service may be valid until it is revoked.");
        }
        if (!broken.isEmpty()) {
            throw new InvalidInputException(broken);
        }
    }
}
