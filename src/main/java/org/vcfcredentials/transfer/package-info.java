/** Environments as documents in JSON and YAML: written from what is configured, read strictly, created all or none. */
package org.vcfcredentials.transfer;
