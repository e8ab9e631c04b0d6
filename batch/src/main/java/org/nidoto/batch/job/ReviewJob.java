package org.nidoto.batch.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prints one review, of any period, as of any day, as known at any time. */
@Configuration(proxyBeanMethods = false)
public class ReviewJob {
    @Bean
    Job review(JobRepository jobs, Ending ending, Step printReview, Step listReports) {
        return new JobBuilder("review", jobs)
                .listener(ending)
                .start(printReview)
                .next(listReports)
                .build();
    }

    @Bean
    Step printReview(StepsOfOneCall steps, PrintReviews reviews) {
        return steps.step("printReview", run -> reviews.printOne(run.id(), run.parameters()));
    }
}
