package org.vcfcredentials.platform;

/** Fired when the container's timers were found to have stopped: whoever has one of them makes it anew. */
public record TimersStopped() {}
