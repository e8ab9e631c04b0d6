package org.nidoto.batch.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prints the sheets of single incidents. */
@Configuration(proxyBeanMethods = false)
public class IncidentJob {
    @Bean
    Job incident(JobRepository jobs, Ending ending, Step printIncidents, Step listReports) {
        return new JobBuilder("incident", jobs)
                .listener(ending)
                .start(printIncidents)
                .next(listReports)
                .build();
    }

    @Bean
    Step printIncidents(StepsOfOneCall steps, PrintIncidents incidentSheets) {
        return steps.step("printIncidents", run -> incidentSheets.print(run.parameters()));
    }
}
