package org.vcfcredentials.account;

import java.io.Serializable;

/**
 * By which token a request came.
 *
 * @param recorded whether the use of it was written down a moment ago, so that this one need not be
 */
public record TokenUse(long tokenId, boolean recorded) implements Serializable {}
