package org.vcfcredentials.web;

/**
 * How many there are of what needs care.
 *
 * @param name the last part of the key of its text
 * @param serious whether something does not work, rather than soon will not
 * @param address of the list behind it, within the application
 */
public record Figure(String name, boolean serious, long count, String address) {}
