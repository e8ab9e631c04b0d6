package org.nidoto.batch.job;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** How long the steps of this run took, by a clock that nobody moves, in the order they ran. */
public final class StepTimes implements StepExecutionListener {
    private final Map<String, Long> begun = new LinkedHashMap<>();
    private final Map<String, Duration> taken = new LinkedHashMap<>();

    @Override
    public void beforeStep(StepExecution step) {
        begun.put(step.getStepName(), System.nanoTime());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        var since = begun.get(step.getStepName());
        if (since != null) {
            taken.put(step.getStepName(), Duration.ofNanos(System.nanoTime() - since));
        }
        return null;
    }

    /** What the steps that ended took. */
    public Map<String, Duration> taken() {
        return Collections.unmodifiableMap(taken);
    }
}
