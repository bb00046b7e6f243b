/** What each user chose to see, and how. */
package org.vcfcredentials.preference;
