package org.vcfcredentials.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The table of keysets. */
@ApplicationScoped
class StoredKeysets implements Keysets {
    private final EntityManager entityManager;

    @Inject
    StoredKeysets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** For the container's proxy. */
    StoredKeysets() {
        this(null);
    }

    @Override
    public List<StoredKeyset> all() {
        return entityManager
                .createQuery("SELECT k FROM StoredKeyset k", StoredKeyset.class)
                .getResultList();
    }

    /** Adds them, or replaces those of the same purpose: all or none. */
    @Override
    @Transactional
    public void put(List<StoredKeyset> keysets) {
        keysets.forEach(entityManager::merge);
    }
}
