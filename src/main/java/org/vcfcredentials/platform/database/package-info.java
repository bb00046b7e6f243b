/** The database: one writer and several readers on SQLite, their settings, the migration and what EclipseLink must know. */
package org.vcfcredentials.platform.database;
