package cn.huizong.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A functional core and an imperative shell: which library each package may see. */
class FrameworkTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.huizong");

    private static final List<String> EVERYWHERE = List.of(
            "cn.huizong..",
            "java.lang..",
            "java.util..",
            "java.math..",
            "java.time..",
            "java.io..",
            "java.nio..",
            "java.text..",
            "java.security..",
            "org.jspecify..",
            "org.springframework.modulith");

    /** Libraries a package may use beyond the ordinary parts of the JDK; separated by a bar. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "rule, org.antlr.v4.runtime..|org.hipparchus..",
                "catalogue, org.yaml.snakeyaml..|org.apache.commons.csv..",
                "observation, -",
                "anomaly, -",
                "intake, org.apache.poi..|org.apache.commons.csv..|com.fasterxml.aalto..|javax.xml.stream..|org.codehaus.stax2..",
                "normalise, -",
                "reconcile, org.hipparchus..",
                "aggregate, org.hipparchus..",
                "publish, org.apache.poi..|org.openxmlformats..|org.apache.xmlbeans..|org.apache.commons.csv..|freemarker..|tools.jackson.."
                        + "|org.jsoup..|com.openhtmltopdf..|org.apache.pdfbox..|org.apache.fontbox..|java.awt.geom",
                "store, org.springframework..|javax.sql..|java.sql..|org.flywaydb..|org.h2..|com.zaxxer.hikari.."
            })
    void aPackageUsesOnlyItsOwnLibraries(String name, String libraries) {
        List<String> allowed = new ArrayList<>(EVERYWHERE);
        if (libraries != null) {
            allowed.addAll(Stream.of(libraries.split("\\|")).toList());
        }
        classes()
                .that(resideInAPackage("cn.huizong." + name + ".."))
                .should()
                .onlyDependOnClassesThat(primitive().or(resideInAnyPackage(allowed.toArray(String[]::new))))
                .check(CLASSES);
    }

    /** What reads pages and writes PDF is large: documents are made with it, and pages are read back. */
    @Test
    void onlyDocumentsAndReadingBackUseTheLibrariesOfDocuments() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "cn.huizong.publish.document..", "cn.huizong.publish.ofd..", "cn.huizong.publish.prose..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.jsoup..", "com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox.."))
                .check(CLASSES);
    }

    @Test
    void stagesNeverLookAtAClockOrALogger() {
        noClasses()
                .that(resideInAnyPackage(stages()))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging.."))
                .check(CLASSES);
    }

    @Test
    void noTextFollowsTheLocaleOfTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(CLASSES);
    }

    @Test
    void sqlLivesInTheStoreOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("cn.huizong.store..", "cn.huizong.pipeline..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."))
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage("cn.huizong.pipeline.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.core.."))
                .check(CLASSES);
    }

    /** Without it Batch commits half of a failing chunk, and the restart meets its own rows. */
    @Test
    void whoeverBuildsAChunkStepGivesItTheTransactionManager() {
        List<JavaMethod> builders = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> calls(method, "chunk"))
                .toList();

        assertThat(builders)
                .isNotEmpty()
                .allSatisfy(method -> assertThat(calls(method, "transactionManager"))
                        .as("%s calls transactionManager(…)", method.getFullName())
                        .isTrue());
    }

    private static boolean calls(JavaMethod method, String name) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals(name)
                        && call.getTargetOwner().getPackageName().startsWith("org.springframework.batch"));
    }

    private static String[] stages() {
        return Stream.of(
                        "rule",
                        "catalogue",
                        "observation",
                        "anomaly",
                        "intake",
                        "normalise",
                        "reconcile",
                        "aggregate",
                        "publish")
                .map(name -> "cn.huizong." + name + "..")
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "a primitive or an array",
                type -> type.isPrimitive()
                        || type.isArray()
                        || type.getPackageName().isEmpty());
    }
}
