package cn.huizong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn test -Ppostgresql} leaves out no test that works on a store. That none of them opens an embedded one there shows when it
 * runs: H2 is not on its class path.
 */
class PostgresProfileTests {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("cn.huizong");

    private static final Pattern PROFILE = Pattern.compile("(?s)<id>postgresql</id>.*?<test>(.*?)</test>");
    private static final Pattern PACKAGE = Pattern.compile("(cn\\.huizong\\.\\w+)\\.\\*\\*\\.\\*Tests");

    /** Whatever can open a store is in these packages, or in a process of its own. */
    private static final List<String> OPENING =
            List.of("cn.huizong.store", "cn.huizong.pipeline", "cn.huizong.portal", "java.sql", "javax.sql");

    /** Its processes read files; intake knows no store. */
    private static final String READING_ONLY = "cn.huizong.intake";

    @Test
    void everyTestThatCanOpenAStoreIsInThePackagesTheProfileNames() throws IOException {
        List<String> named = packagesOfTheProfile();
        Set<String> tests = new TreeSet<>();
        for (JavaClass type : reachingAStore()) {
            if (type.getSimpleName().endsWith("Tests")) {
                tests.add(type.getName());
            }
        }
        assertThat(tests).hasSizeGreaterThan(50);
        tests.removeIf(test -> named.stream().anyMatch(name -> test.startsWith(name + ".")));
        assertThat(tests).as("left out by the profile").isEmpty();
    }

    @Test
    void allOfTheProfileMustPassBeforeAnythingLands() throws IOException {
        assertThat(Files.readAllLines(Path.of(".ci/run"))).contains("mvn -q -B -ntp test -Dquick -Ppostgresql");
    }

    private static List<String> packagesOfTheProfile() throws IOException {
        Matcher profile = PROFILE.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(profile.find()).isTrue();
        return Stream.of(profile.group(1).split(","))
                .map(PACKAGE::matcher)
                .peek(pattern -> assertThat(pattern.matches()).isTrue())
                .map(pattern -> pattern.group(1))
                .toList();
    }

    /** By itself or by other classes of the tests. */
    private static Set<JavaClass> reachingAStore() {
        Set<JavaClass> reaching = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = TESTS.stream()
                            .filter(type -> !reaching.contains(type))
                            .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                    .anyMatch(used -> reaching.contains(used.getTargetClass())
                                            || opens(type, used.getTargetClass())))
                            .filter(reaching::add)
                            .count()
                    > 0;
        }
        return reaching;
    }

    private static boolean opens(JavaClass type, JavaClass used) {
        return OPENING.stream().anyMatch(name -> isIn(used, name))
                || used.getName().equals("java.lang.ProcessBuilder") && !isIn(type, READING_ONLY);
    }

    private static boolean isIn(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }
}
