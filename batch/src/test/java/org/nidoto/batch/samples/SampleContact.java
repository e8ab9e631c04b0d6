package org.nidoto.batch.samples;

import java.time.LocalDateTime;

/**
 * A row of the contacts file.
 *
 * @param incident the incident's number, empty where the row lacks it
 * @param order when it happened, for the order of the rows
 * @param at the time as written
 * @param due the promised time of the next contact as written, empty where none was promised
 */
record SampleContact(
        String incident, LocalDateTime order, String at, String kind, String by, String due, String note) {}
