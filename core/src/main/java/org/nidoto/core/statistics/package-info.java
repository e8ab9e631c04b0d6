/** Estimators, intervals, tests and charts on plain numbers; each names its source and what it yields where nothing was observed. */
@NullMarked
package org.nidoto.core.statistics;

import org.jspecify.annotations.NullMarked;
