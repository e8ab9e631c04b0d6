package org.nidoto.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.batch.infrastructure.item.validator.ValidatingItemProcessor;
import org.springframework.batch.infrastructure.item.validator.ValidationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The same import as Spring Batch's guide teaches it: reader, validating processor, writer, a thousand rows a chunk; no history, no rejects. */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository
class TutorialJob {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int CHUNK = 1000;

    /** One line of the log, typed where it can be. */
    record Line(List<@Nullable Object> cells) {}

    public static void main(String[] arguments) throws JobExecutionException {
        System.setProperty("tutorial.file", arguments[0]);
        System.setProperty("tutorial.database", arguments[1]);
        try (var program = new AnnotationConfigApplicationContext(TutorialJob.class)) {
            var run = program.getBean(JobOperator.class)
                    .start(
                            program.getBean(Job.class),
                            new JobParametersBuilder()
                                    .addString("file", arguments[0])
                                    .toJobParameters());
            System.out.println(run.getExitStatus());
        }
    }

    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool dataSource() throws SQLException {
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + System.getProperty("tutorial.database"), "sa", "");
        try (var connection = pool.getConnection();
                var tables = connection.getMetaData().getTables(null, null, "INCIDENT", null)) {
            if (!tables.next()) {
                var schema = new ClassPathResource("org/springframework/batch/core/schema-h2.sql");
                ScriptUtils.executeSqlScript(connection, new EncodedResource(schema));
                connection.createStatement().execute("CREATE TABLE incident (" + columns() + ")");
            }
        }
        return pool;
    }

    private static String columns() {
        var types = new StringBuilder();
        for (var column : IncidentLog.COLUMNS) {
            types.append(types.isEmpty() ? "" : ", ").append(column);
            types.append(
                    switch (column) {
                        case "incident_id" -> " VARCHAR PRIMARY KEY";
                        case "loss_amount" -> " NUMERIC(20, 4)";
                        default -> column.endsWith("_at") ? " TIMESTAMP" : " VARCHAR";
                    });
        }
        return types.toString();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Job importIncidents(JobRepository jobs, Step load) {
        return new JobBuilder("importIncidents", jobs).start(load).build();
    }

    @Bean
    Step load(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            FlatFileItemReader<FieldSet> reader,
            JdbcBatchItemWriter<Line> writer) {
        return new StepBuilder("load", jobs)
                .<FieldSet, Line>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .processor(fields -> {
                    var valid = validating().process(fields);
                    return valid == null ? null : line(valid);
                })
                .writer(writer)
                .build();
    }

    @Bean
    FlatFileItemReader<FieldSet> reader() {
        return new FlatFileItemReaderBuilder<FieldSet>()
                .name("incidents")
                .resource(new FileSystemResource(Path.of(System.getProperty("tutorial.file"))))
                .encoding("UTF-8")
                .linesToSkip(1)
                .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
                .delimited()
                .names(IncidentLog.COLUMNS.toArray(String[]::new))
                .fieldSetMapper(fields -> fields)
                .build();
    }

    private static ValidatingItemProcessor<FieldSet> validating() {
        var processor = new ValidatingItemProcessor<FieldSet>(TutorialJob::validate);
        processor.setFilter(true);
        return processor;
    }

    private static void validate(FieldSet fields) {
        if (isBlank(fields.readString("incident_id")) || isBlank(fields.readString("title"))) {
            throw new ValidationException("a required cell is blank");
        }
        try {
            LocalDateTime.parse(fields.readString("detected_at"), TIME);
        } catch (DateTimeParseException noTime) {
            throw new ValidationException("no time", noTime);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Line line(FieldSet fields) {
        List<@Nullable Object> cells = new java.util.ArrayList<>();
        for (var column : IncidentLog.COLUMNS) {
            var text = fields.readString(column);
            if (text == null || text.isBlank()) {
                cells.add(null);
            } else if (column.endsWith("_at")) {
                cells.add(LocalDateTime.parse(text, TIME));
            } else {
                cells.add(column.equals("loss_amount") ? new BigDecimal(text) : text);
            }
        }
        return new Line(cells);
    }

    /** MERGE, so that the next night's file can come into the same table. */
    @Bean
    JdbcBatchItemWriter<Line> writer(DataSource dataSource) {
        var marks = String.join(", ", Collections.nCopies(IncidentLog.COLUMNS.size(), "?"));
        return new JdbcBatchItemWriterBuilder<Line>()
                .dataSource(dataSource)
                .sql("MERGE INTO incident (%s) KEY (incident_id) VALUES (%s)"
                        .formatted(String.join(", ", IncidentLog.COLUMNS), marks))
                .itemPreparedStatementSetter((line, statement) -> {
                    for (int i = 0; i < line.cells().size(); i++) {
                        statement.setObject(i + 1, line.cells().get(i));
                    }
                })
                .assertUpdates(true)
                .build();
    }
}
