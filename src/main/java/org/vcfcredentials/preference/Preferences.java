package org.vcfcredentials.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.platform.InvalidInputException;

/**
 * The signed-in user's own choices, kept for every browser they use. A value is any text; who reads one must put up with what an
 * older version, or the user, wrote there.
 */
@ApplicationScoped
public class Preferences {
    private static final int LONGEST_VALUE = 1_000;

    private static final String FIND = "SELECT value FROM user_preferences WHERE user_id = ?1 AND name = ?2";
    private static final String KEEP = "INSERT INTO user_preferences (user_id, name, value) VALUES (?1, ?2, ?3)"
            + " ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value";
    private static final String FORGET = "DELETE FROM user_preferences WHERE user_id = ?1 AND name = ?2";

    private final EntityManager entityManager;
    private final CurrentUser user;

    @Inject
    Preferences(EntityManager entityManager, CurrentUser user) {
        this.entityManager = entityManager;
        this.user = user;
    }

    /** For the container's proxy. */
    Preferences() {
        this(null, null);
    }

    /** What the user chose; empty as long as they chose nothing. */
    public Optional<String> find(Preference preference) {
        List<?> values = entityManager
                .createNativeQuery(FIND)
                .setParameter(1, user.id())
                .setParameter(2, preference.key())
                .getResultList();
        return values.stream().map(Object::toString).findFirst();
    }

    /**
     * Keeps a choice, in place of the one before.
     *
     * @param value up to 1,000 characters
     */
    @Transactional
    public void keep(Preference preference, String value) {
        if (value.length() > LONGEST_VALUE) {
            throw new InvalidInputException("A preference has at most 1,000 characters.");
        }
        entityManager
                .createNativeQuery(KEEP)
                .setParameter(1, user.id())
                .setParameter(2, preference.key())
                .setParameter(3, value)
                .executeUpdate();
    }

    /** Back to what is shown without a choice. */
    @Transactional
    public void forget(Preference preference) {
        entityManager
                .createNativeQuery(FORGET)
                .setParameter(1, user.id())
                .setParameter(2, preference.key())
                .executeUpdate();
    }
}
