package org.vcfcredentials.api;

import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.user.UserChange;
import org.vcfcredentials.account.user.UserDraft;

/** Reads what is sent to add or change a user. */
final class UserRequest {
    /** Fields that are only told. */
    private static final List<String> TOLD =
            List.of("id", "username", "must_change_password", "created_at", "last_login", "sessions", "tokens");

    private UserRequest() {}

    static UserDraft draft(JsonFields fields) {
        var draft = new UserDraft();
        draft.setUsername(fields.requiredText("username"));
        role(fields).ifPresent(draft::setRole);
        fields.secret("password").ifPresent(draft::setPassword);
        fields.check();
        return draft;
    }

    static UserChange change(JsonFields fields) {
        fields.ignore(TOLD);
        var change = new UserChange(role(fields), fields.truth("enabled"));
        fields.check();
        return change;
    }

    private static Optional<Role> role(JsonFields fields) {
        Optional<String> name = fields.text("role");
        Optional<Role> role = name.flatMap(Role::find);
        if (name.isPresent() && role.isEmpty()) {
            fields.addError("role must be admin or readonly.");
        }
        return role;
    }
}
