package org.vcfcredentials.environment;

import java.util.Map;
import org.vcfcredentials.vcf.Source;

/**
 * A draft with the rules it breaks, and how its sources were reached.
 *
 * @param outcomes of each source that has a host; none when a rule is broken, for then nothing was tried
 */
public record TestedDraft(CheckedDraft checked, Map<Source, ConnectionOutcome> outcomes) {}
