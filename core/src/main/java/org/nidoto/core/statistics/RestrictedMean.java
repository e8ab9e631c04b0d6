package org.nidoto.core.statistics;

/**
 * The mean time within a horizon.
 *
 * @param horizon the longest time that counts
 * @param mean the mean, 0 to {@code horizon}, in the same unit
 * @param standardError its standard error by Greenwood's formula, 0 or more
 */
public record RestrictedMean(double horizon, double mean, double standardError) {}
