package org.nidoto.batch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may import whom. Everything flows one way: what is known, how it is shown, how a night goes. */
class ArchitectureTests {
    private static final JavaClasses NIDOTO = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.nidoto");

    @Test
    void whatIsKnownOfAnIncidentRestsOnNothingElse() {
        for (var base : Set.of("incident", "calendar", "statistics")) {
            noClasses()
                    .that()
                    .resideInAPackage("org.nidoto.core." + base + "..")
                    .should()
                    .dependOnClassesThat(oursOutside("org.nidoto.core." + base + ".."))
                    .check(NIDOTO);
        }
    }

    @Test
    void preventionKnowsIncidentsOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.nidoto.core.prevention..")
                .should()
                .dependOnClassesThat(oursOutside("org.nidoto.core.prevention..", "org.nidoto.core.incident.."))
                .check(NIDOTO);
    }

    @Test
    void metricsDoNotKnowTheReview() {
        noClasses()
                .that()
                .resideInAPackage("org.nidoto.core.metric..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nidoto.core.review..")
                .check(NIDOTO);
    }

    @Test
    void theCoreIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("org.nidoto.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nidoto.report..",
                        "org.nidoto.batch..",
                        "org.springframework..",
                        "java.sql..",
                        "java.nio.file..")
                .check(NIDOTO);
    }

    @Test
    void reportsKnowNeitherDatabaseNorSpringNorBatch() {
        noClasses()
                .that()
                .resideInAPackage("org.nidoto.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nidoto.batch..", "org.springframework..", "java.sql..", "javax.sql..")
                .check(NIDOTO);
    }

    @Test
    void theIntakeKnowsNeitherSpringNorTheStore() {
        noClasses()
                .that()
                .resideInAPackage("org.nidoto.batch.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "org.nidoto.batch.store..",
                        "org.nidoto.batch.job..",
                        "org.nidoto.batch.command..",
                        "org.nidoto.report..")
                .check(NIDOTO);
    }

    @Test
    void theStoreKnowsNoJobAndNoReport() {
        noClasses()
                .that()
                .resideInAPackage("org.nidoto.batch.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nidoto.batch.job..", "org.nidoto.batch.command..", "org.nidoto.report..")
                .check(NIDOTO);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("org.nidoto.(core|report).(*)..")
                .should()
                .beFreeOfCycles()
                .check(NIDOTO);
        slices().matching("org.nidoto.batch.(*)..").should().beFreeOfCycles().check(NIDOTO);
    }

    @Test
    void theTimeIsAskedInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Nidoto.class.getName())
                .should()
                .accessTargetWhere(asksForTheTime())
                .check(NIDOTO);
    }

    private static DescribedPredicate<JavaClass> oursOutside(String... packages) {
        var allowed = DescribedPredicate.<JavaClass>alwaysFalse();
        for (var inside : packages) {
            allowed = allowed.or(resideInAPackage(inside));
        }
        return resideInAPackage("org.nidoto..").and(DescribedPredicate.not(allowed));
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
        return DescribedPredicate.describe("ask for the time", access -> {
            var owner = access.getTargetOwner().getFullName();
            var name = access.getTarget().getName();
            return (owner.startsWith("java.time.") && name.equals("now"))
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        });
    }
}
