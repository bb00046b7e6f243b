/** Writing credentials out: rows in, an output stream out, knowing neither pages nor the database. */
package org.vcfcredentials.export;
