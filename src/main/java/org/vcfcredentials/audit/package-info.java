/** Who revealed, copied, exported or changed what, when, and from where. */
package org.vcfcredentials.audit;
