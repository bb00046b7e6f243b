/** Files and directories for their owner alone, and files that are there whole or not at all. */
package org.vcfcredentials.platform.file;
