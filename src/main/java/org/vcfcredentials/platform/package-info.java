/** What every component stands on: start-up, configuration, the database and its migration. No domain word in here. */
package org.vcfcredentials.platform;
