/** The only code that speaks HTTP and JSON with SDDC Manager and VCF Installer; everything else sees its records. */
package org.vcfcredentials.vcf;
