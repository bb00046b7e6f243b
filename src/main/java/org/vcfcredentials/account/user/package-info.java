/** The users: who there is, with which role, from the first admin on. */
package org.vcfcredentials.account.user;
