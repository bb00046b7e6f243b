/** What an administrator does by command line: without a server, by the classes of the WAR. */
package org.vcfcredentials.platform.command;
