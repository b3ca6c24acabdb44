package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import freemarker.template.utility.StringUtil;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where what is named in the report can be looked at: in the files that go back to the units, beside the report.
 *
 * @param files by what was handed in, without a sheet
 */
public record ReturnedPlaces(Map<Source, File> files) {

    public static final ReturnedPlaces NONE = new ReturnedPlaces(Map.of());

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    /**
     * @param path below the release, with {@code /}
     * @param whole whether it is the workbook that was handed in, with its sheets and cells
     */
    public record File(String path, boolean whole) {}

    /** The file as a relative address; empty where none goes back. */
    public Optional<String> address(Anomaly anomaly) {
        return file(anomaly).map(File::path).map(ReturnedPlaces::encoded);
    }

    /** The cell in that file, as workbooks write a place: 'Sheet1'!D5; "" where it cannot be gone to. */
    public String cell(Anomaly anomaly) {
        Provenance place = anomaly.provenance();
        if (place == null || file(anomaly).filter(File::whole).isEmpty()) {
            return "";
        }
        String sheet = place.source().sheet();
        return sheet.isEmpty() || !ADDRESS.matcher(place.cell()).matches()
                ? ""
                : "'" + sheet.replace("'", "''") + "'!" + place.cell();
    }

    private Optional<File> file(Anomaly anomaly) {
        Provenance place = anomaly.provenance();
        return place == null
                ? Optional.empty()
                : Optional.ofNullable(files.get(
                        new Source(place.source().file(), place.source().sha256(), "")));
    }

    private static String encoded(String path) {
        try {
            return StringUtil.URLPathEnc(path, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
