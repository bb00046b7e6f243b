/** Encryption at rest: the only code that touches cryptography for stored secrets. */
package org.vcfcredentials.crypto;
