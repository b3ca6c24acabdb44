package cn.huizong.observation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one return in columns, made into records when asked for. A record an observation takes about 160 bytes
 * where most are small whole numbers whose text is their number; in columns it is about 20, so that ten thousand returns
 * are judged in the memory that held fifteen hundred.
 */
final class CompactObservations extends AbstractList<Observation> implements RandomAccess {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final ObservationStatus[] STATUSES = ObservationStatus.values();

    private final ReturnKey key;
    private final Source source;
    private final String[] items;
    private final String[] cells;
    private final byte[] statuses;
    private final long[] digits;
    private final byte[] scales;

    /** Values that are not numbers of this size; null where all are, and at the place of one that is. */
    private @Nullable ReportedValue @Nullable [] others;

    /** Texts that are not the number as a decimal writes itself; null where none differs, and at the place of one that does not. */
    private @Nullable String @Nullable [] texts;

    private CompactObservations(ReturnKey key, Source source, int size) {
        this.key = key;
        this.source = source;
        this.items = new String[size];
        this.cells = new String[size];
        this.statuses = new byte[size];
        this.digits = new long[size];
        this.scales = new byte[size];
    }

    /** These observations, equal one by one; in columns where all are under one key and in one source. */
    static List<Observation> of(List<Observation> observations) {
        if (observations instanceof CompactObservations || observations.isEmpty()) {
            return observations;
        }
        Observation first = observations.get(0);
        CompactObservations compact =
                new CompactObservations(first.key(), first.provenance().source(), observations.size());
        int at = 0;
        for (Observation observation : observations) {
            if (!observation.key().equals(compact.key)
                    || !observation.provenance().source().equals(compact.source)) {
                return List.copyOf(observations);
            }
            compact.put(at++, observation);
        }
        return compact;
    }

    private void put(int at, Observation observation) {
        items[at] = observation.item();
        cells[at] = observation.provenance().cell();
        statuses[at] = (byte) observation.status().ordinal();
        String plain = "";
        if (observation.value() instanceof ReportedValue.Number number && fits(number.value())) {
            digits[at] = number.value().unscaledValue().longValue();
            scales[at] = (byte) number.value().scale();
            plain = number.value().toString();
        } else {
            others = others == null ? new ReportedValue[items.length] : others;
            others[at] = observation.value();
        }
        String text = observation.provenance().text();
        if (!text.equals(plain)) {
            texts = texts == null ? new String[items.length] : texts;
            texts[at] = text;
        }
    }

    private static boolean fits(BigDecimal value) {
        return value.scale() == (byte) value.scale()
                && value.unscaledValue().compareTo(LEAST) >= 0
                && value.unscaledValue().compareTo(GREATEST) <= 0;
    }

    @Override
    public Observation get(int at) {
        ReportedValue other = others == null ? null : others[at];
        BigDecimal number = BigDecimal.valueOf(digits[at], scales[at]);
        String text = texts == null ? null : texts[at];
        if (text == null) {
            text = other == null ? number.toString() : "";
        }
        return new Observation(
                key,
                items[at],
                other == null ? new ReportedValue.Number(number) : other,
                STATUSES[statuses[at]],
                new Provenance(source, cells[at], text));
    }

    @Override
    public int size() {
        return items.length;
    }

    /** Without making the observations. */
    boolean areOf(List<String> asked) {
        return Arrays.asList(items).equals(asked);
    }
}
