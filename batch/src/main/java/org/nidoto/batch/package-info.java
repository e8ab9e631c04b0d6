/** The program: its main class and its settings. */
@NullMarked
package org.nidoto.batch;

import org.jspecify.annotations.NullMarked;
