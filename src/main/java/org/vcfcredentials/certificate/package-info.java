/** The certificate that the site is served with: what it is, what may take its place, and putting it there whole or not at all. */
package org.vcfcredentials.certificate;
