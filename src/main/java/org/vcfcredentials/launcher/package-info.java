/** Payara Micro behind a gate: the port opens only after the application has said it is ready. Not part of the WAR. */
package org.vcfcredentials.launcher;
