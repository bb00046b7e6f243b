/** The component passwords of an environment and their history: search, reveal, and the summary that cannot hold a secret. */
package org.vcfcredentials.credential;
