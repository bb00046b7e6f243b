/** What Payara's REST must be told, in its own terms. Other servers never load it. */
package org.vcfcredentials.api.payara;
