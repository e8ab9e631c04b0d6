package org.nidoto.core.prevention;

import java.time.YearMonth;
import java.util.Optional;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;

/**
 * The volume of work of one department in one month (業務量); months not reported are unknown, not zero.
 *
 * @param client the client it was done for; empty where the volume is not split by client
 * @param volume orders, shipments or whatever the company counts, at least 0
 */
public record Exposure(DepartmentCode department, Optional<ClientCode> client, YearMonth month, long volume) {
    public Exposure {
        if (volume < 0) {
            throw new IllegalArgumentException("a volume of work must not be negative: " + volume);
        }
    }
}
