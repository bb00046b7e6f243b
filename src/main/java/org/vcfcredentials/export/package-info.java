/** Writing credentials out as CSV, Excel and KeePass: rows in, an output stream out, knowing neither pages nor the database. */
package org.vcfcredentials.export;
