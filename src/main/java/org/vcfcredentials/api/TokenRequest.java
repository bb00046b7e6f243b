package org.vcfcredentials.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vcfcredentials.account.Scope;
import org.vcfcredentials.account.token.TokenDraft;

/** Reads what is sent to make a token. */
final class TokenRequest {
    private static final int MOST_DAYS = 365;

    private TokenRequest() {}

    static TokenDraft draft(JsonFields fields) {
        var draft = new TokenDraft();
        draft.setName(fields.requiredText("name"));
        fields.texts("scopes")
                .ifPresent(names -> draft.setScopes(names.stream()
                        .map(name -> scope(fields, name))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())));
        fields.wholeNumber("expires_in_days", 0, MOST_DAYS).ifPresent(days -> draft.setDays((int) days));
        fields.check();
        return draft;
    }

    private static Optional<Scope> scope(JsonFields fields, String name) {
        Optional<Scope> scope = Scope.find(name).filter(Scope::isGrantable);
        if (scope.isEmpty()) {
            fields.addError("scopes must be of "
                    + List.of(Scope.values()).stream()
                            .filter(Scope::isGrantable)
                            .map(Scope::id)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return scope;
    }
}
