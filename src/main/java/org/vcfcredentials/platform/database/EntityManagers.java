package org.vcfcredentials.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Lets components ask for the entity manager in their constructors. Inside a transaction it is the container's. Outside, each
 * call gets one of its own: the container's would be shared between threads on Payara, and closed under all of them at the end of
 * anybody's request. One that is outside a transaction holds no connection, so there is nothing to give back.
 */
@ApplicationScoped
class EntityManagers {
    @PersistenceContext(unitName = "vcm")
    private EntityManager transactional;

    @PersistenceUnit(unitName = "vcm")
    private EntityManagerFactory factory;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Produces
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManagers.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        boolean writing = transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
        try {
            return method.invoke(writing ? transactional : factory.createEntityManager(), arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
