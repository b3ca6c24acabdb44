package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.FiledPart;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Source;
import cn.huizong.reconcile.cause.Explained;
import cn.huizong.reconcile.edit.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said about a period's returns, ready to be held against what a review finds. */
public final class Conversation {

    private final AnswerBook book;
    private final Labels labels;
    private final Answerers answerers;

    /** @param received every version of every return of the period */
    public Conversation(
            Catalogue catalogue,
            JobDefinition job,
            ReferencePeriod period,
            Collection<ObservedReturn> received,
            AnswerBook book) {
        this.book = book;
        this.labels = new Labels(catalogue, job);
        this.answerers = new Answerers(catalogue.units(), job, period, received);
    }

    /** @param used the returns in force */
    public Answering on(Explained explained, Collection<ObservedReturn> used) {
        List<Anomaly> findings = Stream.concat(
                        explained.findings().stream(),
                        explained.failures().stream().map(Failure::anomaly))
                .toList();
        Set<Source> sources = used.stream()
                .flatMap(filed -> filed.parts().stream())
                .map(FiledPart::source)
                .collect(Collectors.toSet());
        return new Answering(book, labels, answerers, findings, sources);
    }
}
