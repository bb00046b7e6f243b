/** Who is acting, and what they may do: what every other component asks. */
package org.vcfcredentials.account;
