/** The implementation of {@link org.vcfcredentials.vcf.VcfReader}: transport and session, and the two vendor APIs on top of it. */
package org.vcfcredentials.vcf.https;
