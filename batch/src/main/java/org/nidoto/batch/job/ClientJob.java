package org.nidoto.batch.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prints the reports that are handed to single clients. */
@Configuration(proxyBeanMethods = false)
public class ClientJob {
    @Bean
    Job client(JobRepository jobs, Ending ending, Step printClients, Step listReports) {
        return new JobBuilder("client", jobs)
                .listener(ending)
                .start(printClients)
                .next(listReports)
                .build();
    }

    @Bean
    Step printClients(StepsOfOneCall steps, PrintClients clientReports) {
        return steps.step("printClients", run -> clientReports.print(run.parameters()));
    }
}
