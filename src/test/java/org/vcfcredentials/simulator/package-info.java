/**
 * A stand-in for VCF Installer and SDDC Manager that speaks their published API over HTTPS, for tests and for the demo. Needs
 * nothing but the JDK and an implementation of Jakarta JSON Processing.
 */
package org.vcfcredentials.simulator;
