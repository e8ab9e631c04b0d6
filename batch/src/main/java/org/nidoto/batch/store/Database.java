package org.nidoto.batch.store;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of the home, brought up to date before anything reads it. */
@Configuration(proxyBeanMethods = false)
public class Database {
    private static final int FETCH_SIZE = 1000;

    @Bean
    Dialect dialect(Settings settings) {
        return Dialect.of(settings.database().url());
    }

    @Bean
    DataSource dataSource(Settings settings, Dialect dialect, RunNote note)
            throws SQLException, IOException, InterruptedException {
        return Pool.open(settings.database(), dialect, note);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    JdbcTemplate jdbc(DataSource dataSource) {
        var jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCH_SIZE);
        return jdbc;
    }

    @Bean
    SourceFiles sourceFiles(JdbcTemplate jdbc, Dialect dialect) {
        return new SourceFiles(jdbc, dialect);
    }

    @Bean
    Records records(JdbcTemplate jdbc, Dialect dialect) {
        return new Records(jdbc, dialect);
    }

    @Bean
    BulkAccounts bulkAccounts(SourceFiles files, TransactionTemplate transactions) {
        return new BulkAccounts(files, transactions);
    }

    @Bean
    Accounting accounting(JdbcTemplate jdbc, Records records) {
        return new Accounting(jdbc, records);
    }

    @Bean
    History history(JdbcTemplate jdbc, Dialect dialect) {
        return new History(jdbc, dialect);
    }

    @Bean
    Interruption interruption(SourceFiles files, Records records, TransactionTemplate transactions) {
        return new Interruption(files, records, transactions);
    }

    @Bean
    UnfinishedNights unfinishedNights(JdbcTemplate jdbc, SourceFiles files) {
        return new UnfinishedNights(jdbc, files);
    }

    @Bean
    Runs runs(JdbcTemplate jdbc, Dialect dialect) {
        return new Runs(jdbc, dialect);
    }

    @Bean
    Backlog backlog(JdbcTemplate jdbc, Dialect dialect) {
        return new Backlog(jdbc, dialect);
    }

    @Bean
    Transfer transfer(JdbcTemplate jdbc, Dialect dialect, TransactionTemplate transactions, Settings settings) {
        return new Transfer(jdbc, dialect, transactions, new Home(settings.home()));
    }

    @Bean
    OldRows oldRows(JdbcTemplate jdbc, Records records, TransactionTemplate transactions) {
        return new OldRows(jdbc, records, transactions);
    }

    @Bean
    KnowledgeTime knowledgeTime(JdbcTemplate jdbc) {
        return new KnowledgeTime(jdbc);
    }

    @Bean
    Waiting waiting(JdbcTemplate jdbc) {
        return new Waiting(jdbc);
    }

    @Bean
    Facts facts(JdbcTemplate jdbc, Dialect dialect, Records records) {
        return new Facts(jdbc, dialect, records);
    }

    @Bean
    Configurations configurations(JdbcTemplate jdbc) {
        return new Configurations(jdbc);
    }

    @Bean
    Editions editions(JdbcTemplate jdbc, TransactionTemplate transactions) {
        return new Editions(jdbc, transactions);
    }
}
