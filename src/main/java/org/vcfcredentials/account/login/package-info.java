/** Whether a user name and a password belong together, told slowly to who guesses. */
package org.vcfcredentials.account.login;
