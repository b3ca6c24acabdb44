package cn.huizong.pipeline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The catalogue of the town libraries in a folder of its own, where more can be written into it. */
record ChangedCatalogue(Path folder) {

    static ChangedCatalogue in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(TownLibraries.CATALOGUE)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve(TownLibraries.CATALOGUE.relativize(file).toString()));
            }
        }
        return new ChangedCatalogue(folder);
    }

    /** A form that is handed in from 2022 on. */
    ChangedCatalogue form(String code, String text) throws IOException {
        Path job = job("job.yaml");
        Files.writeString(job, Files.readString(job).replace("[TS01, TS02", "[TS01, TS02, " + code));
        Path form = Files.createDirectories(folder.resolve("templates").resolve(code + "-more"));
        Files.writeString(form.resolve("2022.yaml"), text);
        return this;
    }

    ChangedCatalogue rule(String text) throws IOException {
        return append("edits.yaml", text);
    }

    ChangedCatalogue indicator(String text) throws IOException {
        return append("indicators.yaml", text);
    }

    private ChangedCatalogue append(String file, String text) throws IOException {
        Files.writeString(job(file), Files.readString(job(file)) + text.indent(0));
        return this;
    }

    private Path job(String file) {
        return folder.resolve("jobs").resolve(TownLibraries.JOB).resolve(file);
    }

    TownLibraries libraries(Path home) {
        TownLibraries libraries = new TownLibraries(home);
        libraries.useJobs(folder.resolve("jobs"));
        libraries.useTemplates(folder.resolve("templates"));
        return libraries;
    }
}
