package org.vcfcredentials.vcf;

/** Reads sources. One implementation speaks HTTPS; unit tests of others use a fake. */
public interface VcfReader {
    /**
     * Reads the source whole, within the configured deadline ({@code VCM_SYNC_DEADLINE}) counted from the call.
     *
     * @throws VcfException when it could not be read whole, for whatever reason
     */
    VcfReading read(VcfEndpoint endpoint, ReadProgress progress) throws VcfException;

    /**
     * Checks that the source can be reached and lets us in, without reading credentials.
     *
     * @throws VcfException when it cannot or does not
     */
    void test(VcfEndpoint endpoint) throws VcfException;
}
