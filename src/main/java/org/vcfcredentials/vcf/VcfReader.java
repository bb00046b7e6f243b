package org.vcfcredentials.vcf;

import java.util.Collection;

/** Reads sources. One implementation speaks HTTPS; unit tests of others use a fake. */
public interface VcfReader {
    /**
     * Reads the source, within the configured deadline ({@code VCM_SYNC_DEADLINE}) counted from the call.
     *
     * @throws VcfException when it could not be read; a source of which some parts could be read is a reading with gaps
     */
    VcfReading read(VcfEndpoint endpoint, ReadProgress progress) throws VcfException;

    /**
     * Checks that the source can be reached and lets us in, without reading credentials.
     *
     * @throws VcfException when it cannot or does not
     */
    void test(VcfEndpoint endpoint) throws VcfException;

    /**
     * Has the source ask the appliances of these types when their passwords end and whether they still open, one type after the other.
     * That takes long: it may last ten times as long as a reading.
     *
     * @throws VcfException when no type could be checked
     */
    ExpiryReading checkExpirations(VcfEndpoint endpoint, Collection<String> resourceTypes) throws VcfException;
}
