/** What the numbers promise beyond the worked cases: edges, symmetries and agreement with brute force. */
@NullMarked
package org.nidoto.core.statistics;

import org.jspecify.annotations.NullMarked;
