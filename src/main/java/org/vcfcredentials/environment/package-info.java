/** A managed VCF instance: its hosts, the accounts we connect with, its sync plan and the rules that make these valid. */
package org.vcfcredentials.environment;
