package org.nidoto.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A logarithmic scale of times, with ticks at times people name: 10 minutes, 1 hour, 1 day, 5 days. Under a minute counts as one.
 *
 * @param from the least minutes shown
 * @param to the most minutes shown
 */
record LogTimeScale(double from, double to, double left, double right, List<Double> ticks) {
    private static final int CLOSEST_TICKS = 42;

    LogTimeScale {
        ticks = List.copyOf(ticks);
    }

    static LogTimeScale over(DoubleStream minutes, long minutesPerDay, double left, double right) {
        var values = minutes.map(value -> Math.max(1, value)).summaryStatistics();
        double least = values.getCount() == 0 ? 10 : values.getMin() * 0.8;
        double most = values.getCount() == 0 ? minutesPerDay : Math.max(values.getMax() * 1.15, least * 10);
        var scale = new LogTimeScale(Math.max(1, least), most, left, right, List.of());
        List<Double> ticks = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (double tick : named(minutesPerDay)) {
            double place = scale.place(tick);
            if (tick >= scale.from && tick <= scale.to && place - last >= CLOSEST_TICKS) {
                ticks.add(tick);
                last = place;
            }
        }
        return new LogTimeScale(scale.from, scale.to, left, right, ticks);
    }

    double place(double minutes) {
        double value = Math.max(from, minutes);
        return left + (right - left) * Math.log(value / from) / Math.log(to / from);
    }

    private static double[] named(long day) {
        return new double[] {1, 3, 10, 30, 60, 180, day, 3.0 * day, 10.0 * day, 30.0 * day, 100.0 * day, 300.0 * day};
    }
}
