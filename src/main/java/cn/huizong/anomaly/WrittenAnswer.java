package cn.huizong.anomaly;

import cn.huizong.observation.Provenance;

/**
 * A row of a 说明 table as it was handed in, not yet brought together with the finding it answers. Texts are "" where nothing is
 * written.
 *
 * @param place where the explanation stands, with its text
 * @param unit name of the unit as written above the table or in the row
 * @param id of the finding, as reports print it
 * @param code the finding's grounds, as reports print them
 * @param rule edit rule or finding code
 * @param item code of the item
 * @param value the number that is explained
 * @param by who explains
 * @param on the day, ISO where it could be read
 */
public record WrittenAnswer(
        Provenance place,
        String unit,
        String id,
        String code,
        String rule,
        String item,
        String value,
        String by,
        String on) {

    /** What stands instead of the name of a file where an explanation was given on a page. */
    public static final String ONLINE = "网上说明";

    /** Whether it was given on a page, and stands in no file. */
    public boolean online() {
        return place.source().file().equals(ONLINE) && place.source().sha256().isEmpty();
    }

    /** As that of a unit, by code. */
    public WrittenAnswer by(String unitCode) {
        return new WrittenAnswer(place, unitCode, id, code, rule, item, value, by, on);
    }

    public String text() {
        return place.text();
    }
}
