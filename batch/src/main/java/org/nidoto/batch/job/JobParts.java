package org.nidoto.batch.job;

import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.Accounting;
import org.nidoto.batch.store.BulkAccounts;
import org.nidoto.batch.store.Configurations;
import org.nidoto.batch.store.Editions;
import org.nidoto.batch.store.Facts;
import org.nidoto.batch.store.Interruption;
import org.nidoto.batch.store.KnowledgeTime;
import org.nidoto.batch.store.OldRows;
import org.nidoto.batch.store.Records;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.batch.store.UnfinishedNights;
import org.nidoto.batch.store.Waiting;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the jobs' steps are made of. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
@Import({NightlyJob.class, ImportJob.class, ReviewJob.class, IncidentJob.class, ClientJob.class})
public class JobParts {
    @Bean
    StepTimes stepTimes() {
        return new StepTimes();
    }

    @Bean
    StepsOfOneCall steps(JobRepository jobs, PlatformTransactionManager transactions, StepTimes times) {
        return new StepsOfOneCall(jobs, transactions, times);
    }

    @Bean
    Ending ending(Notes notes, SourceFiles files, Runs runs, Settings settings) {
        return new Ending(notes, files, runs, settings);
    }

    @Bean
    DeadRuns deadRuns(JobRepository jobs, JobOperator operator, Editions editions, Home home) {
        return new DeadRuns(jobs, operator, editions, home);
    }

    @Bean
    ReceivedFiles receivedFiles() {
        return new ReceivedFiles();
    }

    @Bean
    Notes notes(Progress progress, Settings settings) {
        return new Notes(progress, settings);
    }

    @Bean
    Printed printed() {
        return new Printed();
    }

    @Bean
    Home home(Settings settings) {
        return new Home(settings.home());
    }

    @Bean
    ReceiveFiles receiveFiles(
            SourceFiles files,
            Interruption interruption,
            UnfinishedNights nights,
            KnowledgeTime knowledge,
            Configurations configurations,
            Engine engine,
            ReceivedFiles received,
            Notes notes,
            Settings settings) {
        return new ReceiveFiles(
                files, interruption, nights, knowledge, configurations, engine, received, notes, settings);
    }

    @Bean
    ImportRecords importing(
            ReceivedFiles received,
            Engine engine,
            SourceFiles files,
            Records records,
            Settings settings,
            Progress progress) {
        return new ImportRecords(received, engine, files, records, settings, progress);
    }

    @Bean
    DryRun dryRun(
            ReceiveFiles receive,
            ImportRecords importing,
            SourceFiles files,
            Waiting waiting,
            TransactionTemplate transactions) {
        return new DryRun(receive, importing, files, waiting, transactions);
    }

    @Bean
    Audit audit(Accounting accounting, Engine engine, Settings settings) {
        return new Audit(accounting, engine, settings);
    }

    @Bean
    Reconcile reconciling(Engine engine, Audit audit, Waiting waiting, Notes notes) {
        return new Reconcile(engine, audit, waiting, notes);
    }

    @Bean
    PutAway puttingAway(SourceFiles files, ReceivedFiles received, Home home, Notes notes, Settings settings) {
        return new PutAway(files, received, home, notes, settings);
    }

    @Bean
    Engine engine(
            Facts facts,
            PlatformTransactionManager transactions,
            SourceFiles files,
            Records records,
            BulkAccounts accounts,
            Home home,
            Settings settings,
            Progress progress) {
        return settings.onSpark()
                ? new SparkEngine(
                        new RawArchive(files, records, home, settings),
                        accounts,
                        new SparkProcess(home, settings),
                        home,
                        settings,
                        progress)
                : new LocalEngine(facts, transactions, settings.parallel().computing());
    }

    @Bean
    EngineOfHome engineOfHome(Engine engine, SourceFiles files) {
        return new EngineOfHome(engine, files);
    }

    @Bean
    Reviewing reviewing(
            Records records,
            SourceFiles files,
            KnowledgeTime knowledge,
            Configurations configurations,
            Engine engine,
            Settings settings) {
        return new Reviewing(records, files, knowledge, configurations, engine, settings);
    }

    @Bean
    Digesting digesting(
            Reviewing reviewing,
            Engine engine,
            SourceFiles files,
            UnfinishedNights nights,
            Waiting waiting,
            Editions editions,
            Runs runs,
            Settings settings) {
        return new Digesting(reviewing, engine, files, nights, waiting, editions, runs, settings);
    }

    @Bean
    PrintDigest printDigest(
            Digesting digesting,
            Pseudonymising pseudonymising,
            Editions editions,
            Home home,
            Settings settings,
            Notes notes,
            Progress progress,
            Printed printed) {
        return new PrintDigest(digesting, pseudonymising, editions, home, settings, notes, progress, printed);
    }

    @Bean
    MailDigest mailing(SourceFiles files, Runs runs, Printed printed, Notes notes, Home home, Settings settings) {
        return new MailDigest(files, runs, printed, notes, home, settings);
    }

    @Bean
    Origins origins(
            Reviewing reviewing,
            Editions editions,
            Configurations configurations,
            SourceFiles files,
            Home home,
            Settings settings) {
        return new Origins(reviewing, editions, configurations, files, home, settings);
    }

    @Bean
    PrintReviews printReviews(
            Reviewing reviewing,
            Pseudonymising pseudonymising,
            Editions editions,
            Origins origins,
            Home home,
            Settings settings,
            Notes notes,
            Progress progress,
            Printed printed) {
        return new PrintReviews(reviewing, pseudonymising, editions, origins, home, settings, notes, progress, printed);
    }

    @Bean
    Pseudonymising pseudonymising(Home home, Settings settings) {
        return new Pseudonymising(home, settings);
    }

    @Bean
    ReportsFolder reportsFolder(Home home, Printed printed, Notes notes) {
        return new ReportsFolder(home, printed, notes);
    }

    @Bean
    Subjects subjects(Engine engine, Records records, KnowledgeTime knowledge, Settings settings) {
        return new Subjects(engine, records, knowledge, settings);
    }

    @Bean
    PrintClients clientReports(
            Reviewing reviewing,
            Pseudonymising pseudonymising,
            ReportsFolder folder,
            Progress progress,
            Notes notes,
            Settings settings) {
        return new PrintClients(reviewing, pseudonymising, folder, progress, notes, settings);
    }

    @Bean
    PrintIncidents incidentSheets(
            Reviewing reviewing,
            Pseudonymising pseudonymising,
            ReportsFolder folder,
            Progress progress,
            Notes notes,
            Settings settings) {
        return new PrintIncidents(reviewing, pseudonymising, folder, progress, notes, settings);
    }

    @Bean
    Retention retention(OldRows rows, Runs runs, Home home, Settings settings, Notes notes) {
        return new Retention(rows, runs, home, settings, notes);
    }

    @Bean
    ReportsIndex reportsIndex(Home home, Settings settings, Notes notes) {
        return new ReportsIndex(home, settings, notes);
    }

    @Bean
    Step listReports(StepsOfOneCall steps, ReportsIndex index) {
        return steps.step("listReports", run -> index.write());
    }
}
