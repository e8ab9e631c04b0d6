package org.nidoto.core.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * When the company works (営業時間), holidays aside.
 *
 * @param zone the business zone
 * @param windows the windows of a working day
 * @param workingDays the days of the week that are worked
 */
public record WorkingHours(ZoneId zone, List<WorkingWindow> windows, Set<DayOfWeek> workingDays)
        implements Serializable {
    public WorkingHours {
        windows = List.copyOf(windows);
        workingDays = Set.copyOf(workingDays);
    }

    /** The clock that runs in these hours but not on holidays. */
    public BusinessCalendar calendar(Holidays holiday) {
        return new BusinessCalendar(zone, windows, workingDays, holiday);
    }
}
