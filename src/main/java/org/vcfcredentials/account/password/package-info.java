/** Passwords: how they are hashed, and which are too easy to guess. */
package org.vcfcredentials.account.password;
