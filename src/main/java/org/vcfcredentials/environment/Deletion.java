package org.vcfcredentials.environment;

/**
 * What goes for good with an environment.
 *
 * @param credentials all of them, retired ones too
 * @param formerPasswords entries of their histories
 * @param schedules sources that a timer reads
 */
public record Deletion(long id, String name, long credentials, long formerPasswords, long schedules) {}
