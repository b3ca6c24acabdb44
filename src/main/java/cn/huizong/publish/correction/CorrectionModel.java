package cn.huizong.publish.correction;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.publish.text.ChineseDate;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.text.SafeText;
import cn.huizong.publish.text.StatusMark;
import cn.huizong.rule.Measure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the template of a notice can say. */
public final class CorrectionModel {

    /** With more of them the table is an annex. */
    private static final int MOST_IN_BODY = 12;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private CorrectionModel() {}

    public static Map<String, Object> map(Correction correction) {
        Masthead masthead = correction.masthead();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("heading", SafeText.visible("关于更正" + masthead.headline() + "数据的公告"));
        model.put("headline", SafeText.visible(masthead.headline()));
        model.put("release", masthead.release());
        model.put("complete", masthead.complete());
        model.put("state", masthead.state());
        model.put("stateMeaning", masthead.stateMeaning());
        model.put("asOf", masthead.asOfText());
        model.put("disclaimer", SafeText.visible(masthead.disclaimer()));
        model.put("before", correction.before());
        model.put("beforeOn", day(correction.beforeAt()));
        model.put("by", SafeText.visible(correction.by()));
        model.put("on", day(correction.at()));
        model.put("reason", SafeText.visible(withoutStop(correction.reason())));
        List<CorrectedFigure> moved = correction.moved();
        model.put("count", Integer.toString(moved.size()));
        model.put("apart", moved.size() > MOST_IN_BODY);
        model.put("withShares", moved.stream().anyMatch(CorrectedFigure::isShare));
        model.put("figures", moved.stream().map(CorrectionModel::figure).toList());
        List<CorrectedFigure> remarked = correction.remarked();
        model.put("remarkedCount", Integer.toString(remarked.size()));
        model.put("remarked", remarked.stream().map(CorrectionModel::figure).toList());
        model.put("marks", marks(correction.figures()));
        return model;
    }

    private static Map<String, Object> figure(CorrectedFigure figure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", SafeText.visible(figure.name()));
        fields.put("measure", SafeText.visible(figure.measure().name()));
        fields.put("area", SafeText.visible(figure.areaName()));
        fields.put("old", SafeText.visible(printed(figure.before())));
        fields.put("now", SafeText.visible(printed(figure.after())));
        fields.put("change", SafeText.visible(figure.changeWords()));
        fields.put("why", SafeText.visible(String.join("；", why(figure))));
        return fields;
    }

    /** With its mark: 核 625. The measure stands with the name. */
    private static String printed(@Nullable IndicatorValue value) {
        return FigureText.marked(value, Measure.NONE);
    }

    private static List<String> why(CorrectedFigure figure) {
        if (figure.valueChanged()) {
            return figure.causes();
        }
        List<String> remarks = figure.remarkWords();
        return remarks.isEmpty() ? figure.causes() : remarks;
    }

    /** What the marks before the figures mean, those that occur. */
    private static List<Map<String, Object>> marks(List<CorrectedFigure> figures) {
        Set<StatusMark> marks = new TreeSet<>();
        figures.stream()
                .flatMap(figure -> Stream.of(Optional.ofNullable(figure.before()), Optional.ofNullable(figure.after())))
                .flatMap(Optional::stream)
                .filter(FigureText::hasFigure)
                .forEach(value -> StatusMark.of(value.status()).ifPresent(marks::add));
        return marks.stream()
                .map(mark -> Map.<String, Object>of("sign", mark.sign(), "meaning", mark.meaning()))
                .toList();
    }

    private static String withoutStop(String sentence) {
        return sentence.replaceAll("[。.；;\\s]+$", "");
    }

    private static String day(Instant at) {
        return ChineseDate.of(at.atZone(BEIJING).toLocalDate());
    }
}
