package cn.huizong.pipeline.command;

import cn.huizong.pipeline.command.Desk.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command in a process of its own, as the launcher would start it. */
final class OwnProcess {

    private final Path out;
    private final Path err;
    private final Process process;

    private OwnProcess(Path out, Path err, Process process) {
        this.out = out;
        this.err = err;
        this.process = process;
    }

    static List<String> command(TownLibraries libraries, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dhuizong.home=" + libraries.home(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "cn.huizong.Huizong"));
        command.addAll(libraries.withFolders(arguments));
        return command;
    }

    static OwnProcess start(TownLibraries libraries, List<String> arguments) {
        Path out = libraries.home().resolve("out.txt");
        Path err = libraries.home().resolve("err.txt");
        try {
            Process process = new ProcessBuilder(command(libraries, arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new OwnProcess(out, err, process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param name such as {@code KILL} or {@code STOP} */
    void signal(String name) throws InterruptedException, IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    Said await() throws InterruptedException, IOException {
        int exitCode = process.waitFor();
        return new Said(exitCode, Files.readString(out), Files.readString(err));
    }
}
