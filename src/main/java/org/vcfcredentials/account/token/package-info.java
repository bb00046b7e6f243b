/** Tokens, by which scripts show who they are. */
package org.vcfcredentials.account.token;
