package cn.huizong.benchmark;

import cn.huizong.intake.file.FileKind;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Counts a list of cases once, in one of several ways, and says how long that took: {@code way file results}. */
public final class RegisterPass {

    private static final int CHUNK = 1 << 22;

    private RegisterPass() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        if (arguments[0].startsWith("duckdb")) {
            // Unpacking its library is none of its work.
            DriverManager.getConnection("jdbc:duckdb:").close();
        }
        long start = System.nanoTime();
        List<String> counts = switch (arguments[0]) {
            case "csv" -> RegisterCounts.of(file, FileKind.TEXT);
            case "xlsx" -> RegisterCounts.of(file, FileKind.ZIP);
            case "poi" -> PoiEventPass.counts(file);
            case "duckdb" -> duckdb(file);
            case "duckdb-gb18030" -> transcoded(file);
            default -> lineEnds(file);
        };
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.write(Path.of(arguments[2]), counts);
        System.out.println("SECONDS " + seconds);
    }

    private static List<String> transcoded(Path file) throws Exception {
        Path utf8 = file.resolveSibling("transcoded.csv");
        try (BufferedReader in = new BufferedReader(
                        new java.io.InputStreamReader(Files.newInputStream(file), Charset.forName("GB18030")),
                        1 << 20);
                BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(utf8), StandardCharsets.UTF_8), 1 << 20)) {
            in.transferTo(out);
        }
        return duckdb(utf8);
    }

    private static List<String> duckdb(Path file) throws Exception {
        String columns = Arrays.stream(RegisterFile.HEADING.split(","))
                .map(column -> "'" + column + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        String sql = "select \"承办单位\", substr(\"受理日期\", 1, 7), \"处理结果\", count(*) from read_csv('" + file
                + "', header = true, delim = ',', quote = '\"', escape = '\"', columns = " + columns
                + ") group by all order by all";
        List<String> counts = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.add(RegisterFile.line(rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
            }
        }
        counts.sort(null);
        return counts;
    }

    /** The bytes of the file looked at once, on all cores. */
    private static List<String> lineEnds(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            long lines = LongStream.range(0, (size + CHUNK - 1) / CHUNK)
                    .parallel()
                    .map(chunk -> lineEnds(channel, chunk * CHUNK))
                    .sum();
            return List.of(String.format(Locale.ROOT, "%d", lines));
        }
    }

    private static long lineEnds(FileChannel channel, long from) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
            long lines = 0;
            int read = channel.read(buffer, from);
            byte[] bytes = buffer.array();
            for (int i = 0; i < read; i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
