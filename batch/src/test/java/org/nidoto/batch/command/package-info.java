/** What the command line says when something is wrong. */
@NullMarked
package org.nidoto.batch.command;

import org.jspecify.annotations.NullMarked;
