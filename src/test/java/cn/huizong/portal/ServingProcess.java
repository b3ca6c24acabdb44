package cn.huizong.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** {@code huizong serve} in a process of its own, over the folder of a closed {@link PortalFixture}. */
final class ServingProcess {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    private final Process process;
    private final String base;

    private ServingProcess(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    static ServingProcess start(Path folder, String store) throws IOException {
        Path said = Files.createTempFile(folder, "serve", ".txt");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dhuizong.home=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "cn.huizong.Huizong",
                "serve",
                "--port",
                "0",
                "--store",
                store);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
        String[] base = new String[1];
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            Matcher address = ADDRESS.matcher(Files.readString(said));
            if (address.find()) {
                base[0] = "http://127.0.0.1:" + address.group(1);
            } else if (!process.isAlive()) {
                throw new IllegalStateException("serve ended: " + Files.readString(said));
            }
            return base[0] != null;
        });
        return new ServingProcess(process, base[0]);
    }

    Visitor visitor(String login) {
        Visitor visitor = new Visitor(base);
        visitor.signIn(login, PortalFixture.PASSWORD);
        return visitor;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As SIGTERM does it. @return whether it ended in time */
    boolean end(int seconds) throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly();
        process.waitFor();
        return ended;
    }
}
