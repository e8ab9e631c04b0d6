/** The way to a mail server. */
@NullMarked
package org.nidoto.batch.mail;

import org.jspecify.annotations.NullMarked;
