package org.vcfcredentials.platform;

/** On whose behalf a thread works, as far as the classes go that it and the threads it begins hold. */
public final class ContextClassLoader {
    private ContextClassLoader() {}

    /** Something to do. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does something on behalf of nobody: the threads of the JDK that it begins may outlive this deployment, and would hold all of
     * its classes.
     */
    public static <T, E extends Exception> T nobodys(Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
