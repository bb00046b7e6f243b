/** The sessions of browsers, and who sends a request. */
package org.vcfcredentials.account.session;
