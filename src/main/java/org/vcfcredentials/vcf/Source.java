package org.vcfcredentials.vcf;

/** Where credentials come from. The constant names are stored and are part of the API. */
public enum Source {
    /** Day-0 data: what was put in when the instance was built. Never replaces a value of {@link #SDDC_MANAGER}. */
    VCF_INSTALLER("VCF Installer"),
    /** The living truth: passwords as SDDC Manager rotates them. */
    SDDC_MANAGER("SDDC Manager");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    /** The vendor's name of the product, for people. */
    public String label() {
        return label;
    }
}
