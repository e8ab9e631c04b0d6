package org.nidoto.batch;

import org.nidoto.batch.job.JobParts;
import org.nidoto.batch.store.Database;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything the program is wired from; nothing is found by scanning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
@Import({Database.class, JobParts.class})
public class Program {}
