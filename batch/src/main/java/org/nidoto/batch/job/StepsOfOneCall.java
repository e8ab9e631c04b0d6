package org.nidoto.batch.job;

import java.io.IOException;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.RollbackRuleAttribute;
import org.springframework.transaction.interceptor.RuleBasedTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/** Makes steps that are one call; the call opens its own transactions, so that none is held while files are moved or PDFs are set. */
final class StepsOfOneCall {
    /** A step goes on after an exception that its transaction need not be rolled back for, and would begin anew, for ever. */
    private static final TransactionAttribute EVERY_EXCEPTION_ENDS_IT = new RuleBasedTransactionAttribute(
            TransactionDefinition.PROPAGATION_NOT_SUPPORTED, List.of(new RollbackRuleAttribute(Exception.class)));

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final StepTimes times;

    StepsOfOneCall(JobRepository jobs, PlatformTransactionManager transactions, StepTimes times) {
        this.times = times;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /** The run a step belongs to. */
    record Run(long id, RunParameters parameters) {
        static Run of(JobExecution execution) {
            return new Run(execution.getId(), RunParameters.of(execution.getJobParameters()));
        }
    }

    /** What such a step does. */
    interface Call {
        void run(Run run) throws IOException, InterruptedException;
    }

    Step step(String name, Call call) {
        return new StepBuilder(name, jobs)
                .listener(times)
                .tasklet(
                        (contribution, context) -> {
                            call.run(Run.of(contribution.getStepExecution().getJobExecution()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(EVERY_EXCEPTION_ENDS_IT)
                .build();
    }
}
