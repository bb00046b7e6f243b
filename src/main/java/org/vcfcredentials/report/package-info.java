/** What stored passwords have in common, found by their keyed fingerprints: none is ever opened for it. */
package org.vcfcredentials.report;
