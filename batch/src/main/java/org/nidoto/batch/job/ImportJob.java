package org.nidoto.batch.job;

import org.nidoto.batch.job.ImportRecords.JudgedBlock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Imports given files, which stay where they are; the nightly job shares its steps. */
@Configuration(proxyBeanMethods = false)
public class ImportJob {
    @Bean
    Job importFiles(
            JobRepository jobs,
            Ending ending,
            Step receiveGiven,
            Step importRecords,
            Step judgeRawFiles,
            Step reconcile,
            Step writeRejects) {
        return new JobBuilder("import", jobs)
                .listener(ending)
                .start(receiveGiven)
                .next(importRecords)
                .next(judgeRawFiles)
                .next(reconcile)
                .next(writeRejects)
                .build();
    }

    @Bean
    Step receiveGiven(StepsOfOneCall steps, ReceiveFiles receiveFiles, GivenFiles given) {
        return steps.step(
                "receiveGiven",
                run -> receiveFiles.receive(
                        given.paths(), given, run.id(), run.parameters().asOf()));
    }

    @Bean
    Step importRecords(
            JobRepository jobs, PlatformTransactionManager transactions, ImportRecords importing, StepTimes times) {
        return new StepBuilder("importRecords", jobs)
                .listener(times)
                .<JudgedBlock<?>, JudgedBlock<?>>chunk(1)
                .transactionManager(transactions)
                .reader(importing::read)
                .writer(importing::write)
                .build();
    }

    @Bean
    Step judgeRawFiles(StepsOfOneCall steps, Engine engine, ReceivedFiles received) {
        return steps.step(
                "judgeRawFiles",
                run -> engine.judge(received.toImport().stream()
                        .filter(file -> engine.keepsRaw(file.account().kind().orElseThrow()))
                        .toList()));
    }

    @Bean
    Step reconcile(StepsOfOneCall steps, Reconcile accounts) {
        return steps.step(
                "reconcile",
                run -> accounts.reconcile(run.id(), run.parameters().asOf()));
    }

    @Bean
    Step writeRejects(StepsOfOneCall steps, PutAway putAway) {
        return steps.step("writeRejects", run -> putAway.writeRejects());
    }
}
