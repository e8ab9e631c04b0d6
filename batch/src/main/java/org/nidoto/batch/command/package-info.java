/** The command line, one class a command. */
@NullMarked
package org.nidoto.batch.command;

import org.jspecify.annotations.NullMarked;
