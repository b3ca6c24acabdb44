package cn.huizong.observation;

import cn.huizong.catalogue.ReferencePeriod;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The identity printed on every template and kept as plain text in a cell, because plain text is what survives saving in any
 * spreadsheet and export to CSV: {@code HZ:FZ02:2021:321202:2021:1A2B}. The last part guards against a mistyped one.
 *
 * @param unit "" on a blank template that is not yet of a unit
 * @param period null on a blank template
 */
public record ReturnIdentity(
        String form,
        int edition,
        String unit,
        @org.jspecify.annotations.Nullable ReferencePeriod period) {

    private static final Pattern PRINTED =
            Pattern.compile("HZ:([A-Za-z0-9]+):(\\d{4}):([A-Za-z0-9_-]*):([0-9SQ-]*):([0-9A-F]{4})");

    public String print() {
        String body = "HZ:" + form + ":" + edition + ":" + unit + ":" + (period == null ? "" : period);
        return body + ":" + guard(body);
    }

    /** Finds an identity anywhere in a cell's text; empty when there is none or its guard does not fit. */
    public static Optional<ReturnIdentity> find(String text) {
        Matcher matcher = PRINTED.matcher(text);
        if (!matcher.find()
                || !guard(text.substring(matcher.start(), matcher.end() - 5)).equals(matcher.group(5))) {
            return Optional.empty();
        }
        Optional<ReferencePeriod> period = ReferencePeriod.parse(matcher.group(4));
        return Optional.of(new ReturnIdentity(
                matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3), period.orElse(null)));
    }

    private static String guard(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%04X", crc.getValue() & 0xFFFF);
    }
}
