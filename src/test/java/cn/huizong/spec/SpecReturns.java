package cn.huizong.spec;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Returns as specifications write them: {@code 2021 A EAST: {A.02: 10}}. A value is a number, {@code 不适用}, {@code ?} for a
 * cell that was refused, {@code 近6000 [,6000)} for an approximate figure within bounds, nothing for a blank, else a text.
 */
public final class SpecReturns {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern APPROXIMATE = Pattern.compile("(\\S*?(\\d+)\\S*) ([\\[(])(\\d*),(\\d*)([\\])])");

    private SpecReturns() {}

    /** Every return below {@code returns} of a case. */
    public static List<ObservedReturn> of(Map<String, Object> spec) {
        List<ObservedReturn> returns = new ArrayList<>();
        SpecYaml.map(spec, "returns")
                .keySet()
                .forEach(key -> returns.add(
                        filed(key(key), key + ".xlsx", SpecYaml.texts(SpecYaml.map(spec, "returns"), key))));
        return returns;
    }

    public static ReturnKey key(String written) {
        String[] parts = written.split(" ", -1);
        return new ReturnKey(parts[1], parts[2], ReferencePeriod.parse(parts[0]).orElseThrow());
    }

    public static ObservedReturn filed(ReturnKey key, String file, Map<String, String> values) {
        return filed(key, file, 1, null, 0, values, Map.of());
    }

    public static ObservedReturn filed(
            ReturnKey key,
            String file,
            long receipt,
            @Nullable LocalDate filedOn,
            int statedVersion,
            Map<String, String> values,
            Map<String, String> lastYear) {
        Source source = new Source(file, "sha256 of " + file, "表" + key.form());
        return new ObservedReturn(
                key,
                2019,
                source,
                receipt,
                0,
                filedOn,
                statedVersion,
                Signatures.NONE,
                observations(key, source, "C", values),
                observations(key, source, "D", lastYear));
    }

    private static List<Observation> observations(
            ReturnKey key, Source source, String column, Map<String, String> values) {
        List<Observation> observations = new ArrayList<>();
        values.forEach((item, text) -> {
            ReportedValue value = value(text);
            Provenance provenance = new Provenance(source, column + item.substring(item.indexOf('.') + 1), text(text));
            observations.add(new Observation(key, item, value, status(value), provenance));
        });
        return observations;
    }

    private static String text(String written) {
        Matcher about = APPROXIMATE.matcher(written);
        return about.matches() ? about.group(1) : written;
    }

    public static ReportedValue value(String written) {
        if (written.isEmpty()) {
            return new ReportedValue.Blank();
        }
        if (written.equals("不适用")) {
            return new ReportedValue.NotApplicable();
        }
        if (written.equals("?")) {
            return new ReportedValue.Refused();
        }
        if (NUMBER.matcher(written).matches()) {
            return new ReportedValue.Number(new BigDecimal(written));
        }
        Matcher about = APPROXIMATE.matcher(written);
        return about.matches()
                ? new ReportedValue.Approximate(
                        new BigDecimal(about.group(2)),
                        end(about.group(4)),
                        about.group(3).equals("("),
                        end(about.group(5)),
                        about.group(6).equals(")"))
                : new ReportedValue.Text(written);
    }

    private static @Nullable BigDecimal end(String digits) {
        return digits.isEmpty() ? null : new BigDecimal(digits);
    }

    private static ObservationStatus status(ReportedValue value) {
        if (value instanceof ReportedValue.NotApplicable) {
            return ObservationStatus.M;
        }
        if (value instanceof ReportedValue.Approximate) {
            return ObservationStatus.U;
        }
        return value instanceof ReportedValue.Blank || value instanceof ReportedValue.Refused
                ? ObservationStatus.O
                : ObservationStatus.A;
    }
}
