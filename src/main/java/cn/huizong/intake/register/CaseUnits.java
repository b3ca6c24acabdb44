package cn.huizong.intake.register;

import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.Units;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which units the words in the unit column mean. */
final class CaseUnits {

    /** Distinct names are remembered up to this number; what goes beyond is a column of something else. */
    private static final int REMEMBERED = 10_000;

    /**
     * @param code of the unit, "" where there is none
     * @param why there is none, in Chinese
     */
    record Answer(String code, String why) {}

    private record Question(String name, ReferencePeriod period) {}

    private final Units units;
    private final Form form;
    private final Map<Question, Answer> known = new HashMap<>();

    CaseUnits(Units units, Form form) {
        this.units = units;
        this.form = form;
    }

    Answer find(String name, ReferencePeriod period) {
        Question question = new Question(name, period);
        Answer answer = known.get(question);
        if (answer == null) {
            answer = ask(question);
            if (known.size() < REMEMBERED) {
                known.put(question, answer);
            }
        }
        return answer;
    }

    private Answer ask(Question question) {
        ReferencePeriod period = question.period();
        UnitMatch match = units.names().match(question.name(), period);
        if (!match.isUnit()) {
            String meant =
                    match.units().stream().map(Unit::name).distinct().limit(3).collect(Collectors.joining("、"));
            String near = match.meaning() == UnitMatch.Meaning.UNKNOWN && !meant.isEmpty() ? "，相近的有" + meant : "";
            return new Answer("", "写作" + Quoted.of(question.name()) + "，不是一个填报单位" + near);
        }
        Unit unit = match.unit();
        if (!units.reports(unit, form.reporters(), period)) {
            return new Answer("", "是" + unit.name() + "，" + period.chinese() + "不填报此表");
        }
        return new Answer(unit.code(), "");
    }
}
