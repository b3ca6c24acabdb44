package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.WrittenAnswer;
import java.util.List;

/**
 * Everything that was said to the findings of a period.
 *
 * @param written rows of 说明 tables in the files at hand, in the order they came in
 * @param answers rows that earlier runs brought together with findings, in the order they came in
 * @param decisions in the order they were made
 */
public record AnswerBook(List<WrittenAnswer> written, List<Answer> answers, List<Decision> decisions) {

    public static final AnswerBook EMPTY = new AnswerBook(List.of(), List.of(), List.of());
}
