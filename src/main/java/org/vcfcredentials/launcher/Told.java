package org.vcfcredentials.launcher;

/** What the application published during its start-up, across the border of the class loaders. */
final class Told {
    private Told() {}

    /** Empty when it did not. */
    static String of(String name) {
        return System.getProperty("vcm.startup." + name, "");
    }
}
