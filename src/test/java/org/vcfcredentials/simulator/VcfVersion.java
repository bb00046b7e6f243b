package org.vcfcredentials.simulator;

/** The releases that are simulated; they differ in resource types and in the installer's specification. */
public enum VcfVersion {
    V9_0("9.0.2.0"),
    V9_1("9.1.0.0");

    private final String number;

    VcfVersion(String number) {
        this.number = number;
    }

    /** The release as the vendor writes it, {@code 9.1.0.0}. */
    public String number() {
        return number;
    }
}
