package org.vcfcredentials.sync;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vcfcredentials.vcf.ComponentCredential;
import org.vcfcredentials.vcf.ConnectionReport;
import org.vcfcredentials.vcf.ExpiryReading;
import org.vcfcredentials.vcf.ReadProgress;
import org.vcfcredentials.vcf.Source;
import org.vcfcredentials.vcf.VcfEndpoint;
import org.vcfcredentials.vcf.VcfException;
import org.vcfcredentials.vcf.VcfReader;
import org.vcfcredentials.vcf.VcfReading;

/** Tells what it was told to tell, per source. */
public class FakeVcfReader implements VcfReader {
    /** What a source answers. */
    @FunctionalInterface
    public interface Script {
        /** One reading. */
        VcfReading read(VcfEndpoint endpoint, ReadProgress progress) throws VcfException;
    }

    private final Map<Source, Script> scripts = new ConcurrentHashMap<>();
    private volatile ExpirationScript expirations = types -> new ExpiryReading(Map.of(), List.of());

    /** From now on the source tells these. */
    public void tells(Source source, List<ComponentCredential> credentials) {
        scripts.put(source, (endpoint, progress) -> new VcfReading(credentials, List.of()));
    }

    /** From now on the source refuses our password. */
    public void refusesPassword(Source source) {
        scripts.put(source, (endpoint, progress) -> {
            throw new VcfException(VcfException.Reason.WRONG_CREDENTIALS, "Refused (401).");
        });
    }

    /** From now on the source does this. */
    public void does(Source source, Script script) {
        scripts.put(source, script);
    }

    /** From now on the source cannot be read. */
    public void fails(Source source, String message) {
        scripts.put(source, (endpoint, progress) -> {
            throw new VcfException(VcfException.Reason.TIMED_OUT, message);
        });
    }

    @Override
    public VcfReading read(VcfEndpoint endpoint, ReadProgress progress) throws VcfException {
        return scripts.get(endpoint.source()).read(endpoint, progress);
    }

    @Override
    public ExpiryReading checkExpirations(VcfEndpoint endpoint, Collection<String> resourceTypes) throws VcfException {
        return expirations.check(resourceTypes);
    }

    /** From now on checks of expirations end like this. */
    public void finds(ExpirationScript script) {
        expirations = script;
    }

    /** What a check of expirations answers. */
    @FunctionalInterface
    public interface ExpirationScript {
        /** One check of these types. */
        ExpiryReading check(Collection<String> resourceTypes) throws VcfException;
    }

    @Override
    public ConnectionReport test(VcfEndpoint endpoint) {
        throw new UnsupportedOperationException();
    }

    @Override
    public X509Certificate certificate(Source source, String host) throws VcfException {
        throw new UnsupportedOperationException();
    }
}
