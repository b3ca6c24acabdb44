package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.intake.file.Words;
import cn.huizong.observation.Signatures;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What head and foot of a return say beside form, unit and period.
 *
 * @param filedOn 报出日期, or null
 * @param version 版次, 0 where none is stated
 * @param fields the other fields as they stand, by label
 */
public record ReturnHead(@Nullable LocalDate filedOn, int version, Signatures signatures, Map<String, String> fields) {

    private static final Pattern VERSION = Pattern.compile("第?(?:([0-9]{1,3})(?:\\.0)?|([一二三四五六七八九]))[版次稿]?");

    public static ReturnHead read(Evidence evidence, Findings findings) {
        HeadEntries head = evidence.head();
        Signatures signatures = new Signatures(
                head.text(HeadField.HEAD),
                head.text(HeadField.REVIEWER),
                head.text(HeadField.FILLER),
                head.text(HeadField.PHONE));
        return new ReturnHead(
                filedOn(head.find(HeadField.FILED_ON), evidence.sheet().dates1904(), findings),
                version(head.find(HeadField.VERSION), findings),
                signatures,
                head.others());
    }

    private static @Nullable LocalDate filedOn(@Nullable HeadEntry entry, boolean dates1904, Findings findings) {
        if (entry == null || entry.text().chars().noneMatch(Character::isDigit)) {
            return null;
        }
        LocalDate day = DayWords.read(entry, dates1904).orElse(null);
        if (day == null) {
            findings.add(
                    FindingCode.NUMBER_REPAIRED,
                    entry.cell(),
                    "报出日期写作" + Quoted.of(entry.text()) + "，看不出是哪一天，按没有写处理",
                    "请写作“2022年1月15日”");
        }
        return day;
    }

    private static int version(@Nullable HeadEntry entry, Findings findings) {
        String words = entry == null ? "" : Words.of(entry.text());
        if (entry == null || words.isEmpty()) {
            return 0;
        }
        Matcher version = VERSION.matcher(words);
        if (!version.matches()) {
            findings.add(
                    FindingCode.NUMBER_REPAIRED,
                    entry.cell(),
                    "版次写作" + Quoted.of(entry.text()) + "，看不出是第几版，按没有写处理",
                    "首次报出写 1，更正后再报写 2，依次类推");
            return 0;
        }
        return version.group(1) != null ? Integer.parseInt(version.group(1)) : "零一二三四五六七八九".indexOf(version.group(2));
    }
}
