/** The people who use the product: users, roles, password hashes, sessions and API tokens. */
package org.vcfcredentials.account;
