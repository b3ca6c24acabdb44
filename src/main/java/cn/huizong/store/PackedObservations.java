package cn.huizong.store;

import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The observations of one return as bytes, because a return is stored, returned and replaced as a whole and a row an
 * observation costs fourteen times as much (measured with H2, a million observations).
 *
 * <p>Format 1: a byte for the format; then the current and the last-year observations, each a count and that many entries
 * of item, cell, status letter, kind letter, the kind's fields, text as it stood there. Key and source are written only
 * where they differ from the return's. Equal returns give equal bytes; decimals keep their scale.
 */
final class PackedObservations {

    static final int FORMAT = 1;

    private static final int SAME_KEY = 1;
    private static final int SAME_SOURCE = 2;

    /** What was packed. */
    record Unpacked(List<Observation> current, List<Observation> lastYear) {}

    private PackedObservations() {}

    static byte[] pack(ReturnKey key, Source source, List<Observation> current, List<Observation> lastYear) {
        PackedWriter out = new PackedWriter();
        out.oneByte(FORMAT);
        write(out, key, source, current);
        write(out, key, source, lastYear);
        return out.bytes();
    }

    private static void write(PackedWriter out, ReturnKey key, Source source, List<Observation> observations) {
        out.number(observations.size());
        for (Observation observation : observations) {
            Provenance provenance = observation.provenance();
            boolean sameKey = observation.key().equals(key);
            boolean sameSource = provenance.source().equals(source);
            out.oneByte((sameKey ? SAME_KEY : 0) | (sameSource ? SAME_SOURCE : 0));
            if (!sameKey) {
                out.key(observation.key());
            }
            if (!sameSource) {
                out.source(provenance.source());
            }
            out.text(observation.item());
            out.text(provenance.cell());
            out.oneByte(observation.status().name().charAt(0));
            write(out, observation.value());
            out.text(provenance.text());
        }
    }

    private static void write(PackedWriter out, ReportedValue value) {
        if (value instanceof ReportedValue.Number number) {
            out.oneByte('N');
            out.decimal(number.value());
        } else if (value instanceof ReportedValue.Approximate about) {
            out.oneByte('P');
            out.decimal(about.nominal());
            out.decimalOrNone(about.lower());
            out.decimalOrNone(about.upper());
            out.oneByte((about.lowerOpen() ? 1 : 0) | (about.upperOpen() ? 2 : 0));
        } else if (value instanceof ReportedValue.Text text) {
            out.oneByte('T');
            out.text(text.text());
        } else {
            out.oneByte(
                    value instanceof ReportedValue.Blank
                            ? 'B'
                            : value instanceof ReportedValue.NotApplicable ? 'X' : 'R');
        }
    }

    static Unpacked unpack(byte[] bytes, ReturnKey key, Source source, SharedStrings strings) {
        PackedReader in = new PackedReader(bytes, strings);
        int format = in.oneByte();
        if (format != FORMAT) {
            throw new IllegalStateException("packed observations of unknown format " + format);
        }
        return new Unpacked(read(in, key, source), read(in, key, source));
    }

    private static List<Observation> read(PackedReader in, ReturnKey key, Source source) {
        int count = in.number();
        List<Observation> observations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int flags = in.oneByte();
            ReturnKey ownKey = (flags & SAME_KEY) != 0 ? key : in.key();
            Source ownSource = (flags & SAME_SOURCE) != 0 ? source : in.source();
            String item = in.sharedText();
            String cell = in.sharedText();
            ObservationStatus status = ObservationStatus.valueOf(String.valueOf((char) in.oneByte()));
            ReportedValue value = value(in);
            observations.add(new Observation(ownKey, item, value, status, new Provenance(ownSource, cell, in.text())));
        }
        return List.copyOf(observations);
    }

    private static ReportedValue value(PackedReader in) {
        int kind = in.oneByte();
        return switch (kind) {
            case 'N' -> new ReportedValue.Number(in.decimal());
            case 'P' -> {
                var nominal = in.decimal();
                var lower = in.decimalOrNone();
                var upper = in.decimalOrNone();
                int open = in.oneByte();
                yield new ReportedValue.Approximate(nominal, lower, (open & 1) != 0, upper, (open & 2) != 0);
            }
            case 'T' -> new ReportedValue.Text(in.text());
            case 'B' -> new ReportedValue.Blank();
            case 'X' -> new ReportedValue.NotApplicable();
            case 'R' -> new ReportedValue.Refused();
            default -> throw new IllegalStateException("packed value of unknown kind " + kind);
        };
    }
}
