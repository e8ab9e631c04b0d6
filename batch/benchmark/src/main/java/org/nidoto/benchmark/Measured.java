package org.nidoto.benchmark;

/**
 * What one process came to.
 *
 * @param cpu seconds of processor time, its own and a database server's for it
 * @param wall seconds from its start to its end
 * @param peak the most memory it held, in bytes; 0 where the system does not tell
 * @param size of the database it left, in bytes; 0 where it left none
 */
record Measured(double cpu, double wall, long peak, long size) {}
