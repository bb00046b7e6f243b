/** What admins see of the product itself, and do about it. */
package org.vcfcredentials.server;
