package org.vcfcredentials.web;

import org.vcfcredentials.account.Role;
import org.vcfcredentials.account.user.UserSummary;

/** What an admin does to a user after having been asked. Its name is part of the keys of its texts. */
public enum UserDeed {
    MAKE_ADMIN,
    MAKE_READONLY,
    DISABLE,
    ENABLE,
    RESET,
    LOG_OUT,
    DELETE;

    /** Whether it makes sense for this user. */
    public boolean fits(UserSummary user) {
        return switch (this) {
            case MAKE_ADMIN -> user.role() != Role.ADMIN;
            case MAKE_READONLY -> user.role() != Role.READONLY;
            case DISABLE -> user.enabled();
            case ENABLE -> !user.enabled();
            default -> true;
        };
    }

    /** Whether something is lost by it. */
    public boolean isDanger() {
        return this == DELETE || this == DISABLE || this == MAKE_READONLY;
    }

    /** Its icon. */
    public String getIcon() {
        return switch (this) {
            case MAKE_ADMIN -> "product";
            case MAKE_READONLY -> "eye";
            case DISABLE -> "close";
            case ENABLE -> "check";
            case RESET -> "keys";
            case LOG_OUT -> "clock";
            case DELETE -> "delete";
        };
    }
}
