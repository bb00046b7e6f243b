package org.vcfcredentials.crypto;

/**
 * How far the rotation of the data keys is.
 *
 * @param running whether rows are being sealed anew at this moment
 * @param formerKeys the data keys that only open; they are removed at the first start that finds no row under them
 * @param rows all sealed rows
 * @param older those that a former key has sealed
 * @param unreadable those among them that did not open when they were to be sealed anew, and were left as they are
 */
public record RotationState(boolean running, int formerKeys, long rows, long older, long unreadable) {}
