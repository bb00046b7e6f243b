package org.vcfcredentials.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets components ask for the entity manager in their constructors. */
@ApplicationScoped
class EntityManagers {
    @Produces
    @PersistenceContext(unitName = "vcm")
    @SuppressWarnings("UnusedVariable") // read by the container, as a producer
    private EntityManager entityManager;
}
