/** What is known of an incident: who was hurt, what happened, when each step of the response was taken, and why it happened. */
@NullMarked
package org.nidoto.core.incident;

import org.jspecify.annotations.NullMarked;
