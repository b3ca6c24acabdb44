package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Saves returns in other formats, as somebody would who opens them in LibreOffice. */
final class LibreOffice {

    /** Comma, quotation mark, UTF-8, from the first line on, as it is shown, a file a sheet. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private static final String READ_CSV = "Text - txt - csv (StarCalc):44,34,76,1";
    private static final long MINUTES = 20;

    private final Path folder;

    LibreOffice(Path folder) {
        this.folder = folder;
    }

    static boolean isHere() {
        try {
            return new ProcessBuilder("soffice", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The files that came of each return, in the order of the returns; several for the sheets of one. */
    List<List<byte[]>> saved(List<Original> originals, String format) throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in-" + format));
        Path out = Files.createDirectories(folder.resolve("out-" + format));
        for (int i = 0; i < originals.size(); i++) {
            Original original = originals.get(i);
            String extension = original.format().name().toLowerCase(Locale.ROOT);
            Files.write(in.resolve(name(i) + "." + extension), bytes(original));
        }
        convert(files(in, ".csv", true), format, out, true);
        convert(files(in, ".csv", false), format, out, false);
        List<List<byte[]>> saved = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            List<byte[]> of = new ArrayList<>();
            for (Path file : files(out, "", true)) {
                if (file.getFileName().toString().startsWith(name(i))) {
                    of.add(Files.readAllBytes(file));
                }
            }
            saved.add(of);
        }
        return saved;
    }

    private static String name(int number) {
        return "return%04d".formatted(number);
    }

    /** Whoever opens a text file says how it is encoded. */
    private static byte[] bytes(Original original) throws IOException {
        return original.format() == Format.CSV
                ? TextFile.of(original.bytes()).in(StandardCharsets.UTF_8).bytes()
                : original.bytes();
    }

    private static List<Path> files(Path folder, String end, boolean ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end) == ending)
                    .sorted()
                    .toList();
        }
    }

    private void convert(List<Path> files, String format, Path out, boolean text)
            throws IOException, InterruptedException {
        if (files.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format.equals("csv") ? CSV : format,
                "--outdir",
                out.toString()));
        if (text) {
            command.add("--infilter=" + READ_CSV);
        }
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException("LibreOffice does not end");
        }
    }
}
