package cn.huizong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.Huizong;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** A package is a module; what it may use is declared in its package-info and verified here. */
class ModuleTests {

    private static final List<String> MODULES = List.of(
            "aggregate",
            "anomaly",
            "catalogue",
            "intake",
            "normalise",
            "observation",
            "pipeline",
            "portal",
            "publish",
            "reconcile",
            "rule",
            "store");

    private final ApplicationModules modules = ApplicationModules.of(Huizong.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void noModuleIsMissingSoThatTheTestCannotPassOnNothing() {
        assertThat(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .sorted())
                .containsExactlyElementsOf(MODULES);
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.huizong");
        assertThat(classes.size()).isGreaterThan(150);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/cn/huizong"))) {
            assertThat(folders.filter(Files::isDirectory).filter(ModuleTests::holdsJava))
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("/**", "@NullMarked"));
        }
    }

    /** The map in the README is drawn from the verified model; regenerate it from this test's message when it is stale. */
    @Test
    void theModuleMapInTheReadmeIsTheVerifiedModel() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```text");

        assertThat(readme.substring(start, readme.indexOf("```", start + 7) + 3))
                .isEqualTo(map());
    }

    private String map() {
        String lines = modules.stream()
                .sorted((a, b) -> a.getIdentifier().compareTo(b.getIdentifier()))
                .map(module -> module.getIdentifier() + " -> " + uses(module))
                .collect(Collectors.joining("\n"));
        return "```text\n" + lines + "\n```";
    }

    private String uses(ApplicationModule module) {
        String used = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(name -> !name.equals(module.getIdentifier().toString()))
                .sorted()
                .collect(Collectors.joining(", "));
        return used.isEmpty() ? "nothing" : used;
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
