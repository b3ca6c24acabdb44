package cn.huizong.intake.register;

import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.scan.ByteText;
import cn.huizong.intake.scan.FileRecords;
import cn.huizong.intake.scan.RecordScanner;
import cn.huizong.intake.scan.Unsure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tallies stretches of a file side by side. Where a record begins within a stretch is only supposed: behind the first end of a
 * line. It holds when the stretch before ends there; else, because a field in quotation marks goes over the border, the stretch
 * is tallied again from where the one before ends. The first begins where a record begins, and so each is right in turn.
 */
final class ByteTally {

    /** Stretches that are tallied before they are held against each other. */
    private static final int AT_ONCE = 16;

    /** Of more suspected numbers all stretches are read again. */
    private static final int FEW = 1_000;

    /** What is read at once stays in a cache of the processor. */
    private static final int WINDOW = 1 << 17;

    /**
     * A stretch.
     *
     * @param start where its first record begins, {@code end} where the first one behind it does
     * @param lines how many it has
     * @param failure why it could not be read, which matters only if it begins where it was supposed to
     */
    private record Stretch(
            long start,
            long end,
            long lines,
            CaseTallier cases,
            @Nullable Unsure failure) {}

    /** What reads stretches one after the other, and knows already what it met in those before. */
    private record Pass(FileRecords records, CaseBytes cases) {}

    /** A stretch that was found to be right. @param line how many lines come before it */
    private record Place(long start, long until, long line, CaseNumbers numbers) {}

    private final FileChannel file;
    private final long size;
    private final int chunk;
    private final ByteText text;
    private final char separator;
    private final RegisterReader reader;
    private final CaseList list;
    private final CaseColumns columns;
    private final CaseStarts starts;
    private final CaseTallier all;
    private final List<Place> places = new ArrayList<>();
    private final Queue<Pass> passes = new ConcurrentLinkedQueue<>();

    ByteTally(
            FileChannel file,
            int chunk,
            ByteText text,
            char separator,
            RegisterReader reader,
            CaseList list,
            CaseColumns columns)
            throws IOException {
        this.file = file;
        this.size = file.size();
        this.chunk = chunk;
        this.text = text;
        this.separator = separator;
        this.reader = reader;
        this.list = list;
        this.columns = columns;
        this.starts = new CaseStarts(text, columns.name(0));
        this.all = new CaseTallier(
                columns, reader.judge(list, columns), list.register().counts().size(), 0, text.charset());
    }

    /**
     * @param mark how many bytes come before the text
     * @param heading the line of the headings
     * @throws Unsure where it cannot be read for certain
     */
    CaseTable.Tallied run(int mark, long heading) throws IOException {
        FileRecords records = pass().records();
        records.from(mark);
        long line = 0;
        while (line < heading) {
            if (!records.next(size, 1)) {
                throw Unsure.ofStructure();
            }
            line += records.scanner().lines();
        }
        try {
            tally(records.place(), line);
            takeBackRepeated();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return new CaseTable.Tallied(all.counted(), all.notes());
    }

    private Pass pass() {
        Pass free = passes.poll();
        if (free != null) {
            return free;
        }
        RecordScanner scanner = new RecordScanner(text, separator);
        return new Pass(
                new FileRecords(file, size, scanner, new byte[WINDOW]),
                new CaseBytes(reader, list, columns, scanner, starts));
    }

    private void done(Pass pass) {
        if (pass.records().window().length == WINDOW) {
            passes.add(pass);
        }
    }

    private void tally(long from, long linesBefore) {
        long at = from;
        long line = linesBefore;
        int first = (int) (from / chunk);
        int count = (int) ((size + chunk - 1) / chunk);
        for (int window = first; window < count; window += AT_ONCE) {
            int base = window;
            List<Stretch> stretches = sideBySide(
                    Math.min(AT_ONCE, count - base),
                    i -> base + i == first ? stretch(from, until(first)) : stretch(base + i));
            for (int i = 0; i < stretches.size(); i++) {
                long until = until(base + i);
                if (at >= until) {
                    continue;
                }
                Stretch stretch = stretches.get(i).start() == at ? stretches.get(i) : stretch(at, until);
                if (stretch.failure() != null) {
                    throw stretch.failure();
                }
                all.add(stretch.cases(), line);
                places.add(new Place(at, until, line, stretch.cases().numbers()));
                at = stretch.end();
                line += stretch.lines();
            }
        }
    }

    private long until(int number) {
        return (number + 1L) * chunk;
    }

    private Stretch stretch(int number) {
        try {
            return stretch(FileRecords.lineAt(file, size, (long) number * chunk), until(number));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tallies the records that begin from a place on and before another. */
    private Stretch stretch(long start, long until) {
        Pass pass = pass();
        CaseBytes cases = pass.cases();
        FileRecords records = pass.records();
        long lines = 0;
        try {
            long end = start;
            if (start < until) {
                records.from(start);
                while (records.next(until, RecordScanner.BATCH)) {
                    cases.take(lines);
                    lines += records.scanner().lines();
                }
                end = records.place();
            }
            return new Stretch(start, end, lines, cases.end(), null);
        } catch (Unsure unsure) {
            return new Stretch(start, start, 0, cases.end(), unsure);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            done(pass);
        }
    }

    private void takeBackRepeated() {
        LongSet suspected = all.numbers().suspected();
        if (suspected.size() == 0) {
            return;
        }
        Map<String, Long> first = new HashMap<>();
        List<Place> again = places.stream()
                .filter(place -> suspected.size() > FEW || place.numbers().holdsAny(suspected))
                .toList();
        for (int window = 0; window < again.size(); window += AT_ONCE) {
            List<Place> some = again.subList(window, Math.min(window + AT_ONCE, again.size()));
            sideBySide(some.size(), i -> suspects(some.get(i), suspected))
                    .forEach(rows -> rows.forEach(row -> all.compare(row, suspected, first)));
        }
    }

    private List<CaseRow> suspects(Place place, LongSet suspected) {
        Pass pass = pass();
        CaseBytes cases = pass.cases();
        FileRecords records = pass.records();
        RecordScanner scanner = records.scanner();
        List<CaseRow> rows = new ArrayList<>();
        long line = place.line();
        try {
            records.from(place.start());
            while (records.next(place.until(), RecordScanner.BATCH)) {
                for (int record = 0; record < scanner.records(); record++) {
                    if (cases.isSuspected(record, suspected)) {
                        rows.add(cases.row(record, line + scanner.linesBefore(record) + 1));
                    }
                }
                line += scanner.lines();
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            done(pass);
        }
    }

    private static <T> List<T> sideBySide(int count, IntFunction<T> work) {
        return IntStream.range(0, count).parallel().mapToObj(work).toList();
    }
}
