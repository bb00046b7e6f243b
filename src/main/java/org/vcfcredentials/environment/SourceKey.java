package org.vcfcredentials.environment;

import java.io.Serializable;
import org.vcfcredentials.vcf.Source;

/** One source of one environment: what is scheduled, leased and synced. */
public record SourceKey(long environmentId, Source source) implements Serializable {}
