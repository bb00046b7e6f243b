/** Bringing credentials in: thin timers hand over to the runner, which reads a source whole and writes the difference at once. */
package org.vcfcredentials.sync;
