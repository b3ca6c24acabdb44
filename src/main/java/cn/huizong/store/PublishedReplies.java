package cn.huizong.store;

import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Reply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers and decisions that published findings refer to by number. */
record PublishedReplies(Map<Integer, Answer> answers, Map<Integer, Decision> decisions) {

    static PublishedReplies of(Answers answers, StoredRelease release) {
        PublishedReplies replies = new PublishedReplies(new HashMap<>(), new HashMap<>());
        answers.of(release.job(), release.period()).forEach(answer -> replies.answers.put(answer.number(), answer));
        answers.decisions(release.job(), release.period())
                .forEach(decision -> replies.decisions.put(decision.number(), decision));
        return replies;
    }

    @Nullable
    Reply read(ResultSet row) throws SQLException {
        Answer answer = answers.get(row.getInt("answer"));
        Decision decision = decisions.get(row.getInt("decision"));
        return answer == null && decision == null ? null : new Reply(answer, decision, row.getString("lapsed"));
    }
}
