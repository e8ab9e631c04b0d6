/** The digest by mail. */
@NullMarked
package org.nidoto.batch.mail;

import org.jspecify.annotations.NullMarked;
