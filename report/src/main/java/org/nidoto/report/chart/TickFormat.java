package org.nidoto.report.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Words an axis's values. */
final class TickFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;

    private final transient DoubleFunction<String> label;

    TickFormat(DoubleFunction<String> label) {
        this.label = label;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(label.apply(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public @Nullable Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("an axis is written, not read");
    }
}
