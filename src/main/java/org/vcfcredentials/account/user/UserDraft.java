package org.vcfcredentials.account.user;

import jakarta.validation.constraints.Pattern;
import org.vcfcredentials.account.Role;
import org.vcfcredentials.platform.Secret;

/** What a person or a script fills in to add a user. */
public class UserDraft {
    /** Letters whose case the database and the login page tell alike. */
    static final String USERNAME = "[A-Za-z][A-Za-z0-9._-]{2,49}";

    /** The rule, as people are told it. */
    static final String USERNAME_RULE =
            "Username must have 3 to 50 characters: a letter first, then letters, digits, . _ or -.";

    @Pattern(regexp = USERNAME, message = USERNAME_RULE) private String username = "";

    private Role role = Role.READONLY;
    private Secret password = Secret.of("");

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username == null ? "" : username.strip();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    /** The first password; when it is empty, one is made. Either has to be changed at the first login. */
    public Secret getPassword() {
        return password;
    }

    public void setPassword(Secret password) {
        this.password = password;
    }
}
