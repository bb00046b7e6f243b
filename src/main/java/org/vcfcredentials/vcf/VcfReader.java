package org.vcfcredentials.vcf;

import java.security.cert.X509Certificate;
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
     * Checks that the source can be reached and lets us in, without reading credentials, and tells what it said of itself.
     *
     * @throws UntrustedException when its certificate does not prove who it is
     * @throws VcfException when it cannot be reached or does not let us in
     */
    ConnectionReport test(VcfEndpoint endpoint) throws VcfException;

    /**
     * The certificate that is shown at a host, whether it is trusted or not; nothing is sent there.
     *
     * @param host as in {@link VcfEndpoint}
     * @throws VcfException when it cannot be reached or shows none
     */
    X509Certificate certificate(Source source, String host) throws VcfException;

    /**
     * Has the source ask the appliances of these types when their passwords end and whether they still open, one type after the other.
     * That takes long: it may last ten times as long as a reading.
     *
     * @throws VcfException when no type could be checked
     */
    ExpiryReading checkExpirations(VcfEndpoint endpoint, Collection<String> resourceTypes) throws VcfException;
}
