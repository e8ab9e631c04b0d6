package org.nidoto.batch.job;

import org.nidoto.batch.Home;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The night: everything in the inbox, then the digest, then each review that is due, and the digest by mail. */
@Configuration(proxyBeanMethods = false)
public class NightlyJob {
    @Bean
    Job nightly(
            JobRepository jobs,
            Ending ending,
            Step receiveInbox,
            Step importRecords,
            Step judgeRawFiles,
            Step reconcile,
            Step putAway,
            Step printNightlyDigest,
            Step printDueReviews,
            Step retain,
            Step listReports,
            Step mailDigest) {
        return new JobBuilder("nightly", jobs)
                .listener(ending)
                .start(receiveInbox)
                .next(importRecords)
                .next(judgeRawFiles)
                .next(reconcile)
                .next(putAway)
                .next(printNightlyDigest)
                .next(printDueReviews)
                .next(retain)
                .next(listReports)
                .next(mailDigest)
                .build();
    }

    @Bean
    Step receiveInbox(StepsOfOneCall steps, ReceiveFiles receiveFiles, GivenFiles given, Home home) {
        return steps.step(
                "receiveInbox",
                run -> receiveFiles.fromInbox(
                        home.inbox(), given, run.id(), run.parameters().asOf()));
    }

    @Bean
    Step putAway(StepsOfOneCall steps, PutAway files) {
        return steps.step("putAway", run -> {
            files.writeRejects();
            files.emptyInbox();
        });
    }

    @Bean
    Step printNightlyDigest(StepsOfOneCall steps, PrintDigest digest) {
        return steps.step("printNightlyDigest", run -> digest.print(run.id(), run.parameters()));
    }

    @Bean
    Step mailDigest(StepsOfOneCall steps, MailDigest mail) {
        return steps.step("mailDigest", run -> mail.send(run.id(), run.parameters()));
    }

    @Bean
    Step printDueReviews(StepsOfOneCall steps, PrintReviews reviews) {
        return steps.step("printDueReviews", run -> reviews.printDue(run.id(), run.parameters()));
    }

    @Bean
    Step retain(StepsOfOneCall steps, Retention retention) {
        return steps.step("retain", run -> retention.retain(run.parameters().asOf()));
    }
}
