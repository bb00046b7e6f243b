package org.vcfcredentials.adoption;

import java.time.Instant;
import java.util.List;

/**
 * What became of the predecessor's database.
 *
 * @param remarks the first of them
 * @param remarkCount how many there are in all
 */
public record AdoptionReport(Instant adoptedAt, List<Count> counts, List<Remark> remarks, long remarkCount) {}
