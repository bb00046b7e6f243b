/** Encrypted copies of the whole database: made while it is in use, kept in rotation, restored by command line. */
package org.vcfcredentials.backup;
