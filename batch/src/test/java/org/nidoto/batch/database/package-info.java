/** What holds on the embedded database and on PostgreSQL alike. */
@NullMarked
package org.nidoto.batch.database;

import org.jspecify.annotations.NullMarked;
