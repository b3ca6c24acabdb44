package cn.huizong.intake.example;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.example.Example.Label;
import cn.huizong.intake.form.PeriodWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes labels of a table apart into what they name, the year they are of and the measure they print. */
final class Names {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\((?:计量)?(?:单位:?)?([\\u4E00-\\u9FFF%‰]{1,5})\\)$");
    private static final Pattern YEAR = Pattern.compile("^[12][0-9]{3}年度?(?=.)|\\([12][0-9]{3}年度?\\)$");
    private static final Pattern RELATIVE = Pattern.compile("(?:本年|本期|今年|上年|去年|上年同期)(?:实际|数|完成)?");
    private static final Pattern MEASURE = Pattern.compile("件|人次?|宗|起|户|份|项|部|条|次|批|元|万元|亿元|%|‰|天|个|篇|场|家次?|名");

    private Names() {}

    /** The period a label says, be it all it says or part of it. */
    static Optional<ReferencePeriod> period(String label) {
        return PeriodWords.read(label).or(() -> PeriodWords.mentioned(label));
    }

    static boolean isMeasure(String words) {
        return MEASURE.matcher(words).matches();
    }

    /** A title without the period it begins with. */
    static String undated(String title) {
        return title.replaceFirst("^[12][0-9]{3}年度?(?:[上下]半年|第?[一二三四1-4]季度|[0-9]{1,2}(?:-[0-9]{1,2})?月)?", "");
    }

    /** Whether a label is a period and nothing else. */
    static boolean isPeriod(String label) {
        return PeriodWords.read(label).isPresent() || RELATIVE.matcher(label).matches();
    }

    /** The label of a column or row, from what is printed above or left of each other; null name parts fall away. */
    static Label of(int number, List<String> path, boolean indented) {
        List<String> parts = new ArrayList<>();
        String measure = "";
        for (String label : path) {
            if (!isPeriod(label)) {
                Matcher brackets = IN_BRACKETS.matcher(label);
                boolean printed =
                        brackets.find() && MEASURE.matcher(brackets.group(1)).matches();
                measure = printed ? brackets.group(1) : measure;
                parts.add(YEAR.matcher(printed ? label.substring(0, brackets.start()) : label)
                        .replaceAll(""));
            }
        }
        String name = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        return new Label(number, name, String.join(" > ", parts), measure, indented);
    }

    /** Where several have one name each is called by what stands above it, too. */
    static List<Label> distinct(List<Label> labels) {
        List<Label> distinct = new ArrayList<>();
        for (Label label : labels) {
            boolean alone = labels.stream()
                            .filter(other -> other.name().equals(label.name()))
                            .map(Label::under)
                            .distinct()
                            .count()
                    == 1;
            String name = alone ? label.name() : label.under().replace(" > ", "-");
            distinct.add(
                    new Label(label.number(), name, alone ? "" : label.under(), label.measure(), label.indented()));
        }
        return distinct.stream().distinct().toList();
    }
}
