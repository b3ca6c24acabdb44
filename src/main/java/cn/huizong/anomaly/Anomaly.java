package cn.huizong.anomaly;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit rule that fired, or a fault found on the way in (异常). Texts are for the person who must act, in Chinese; numbers
 * are plain decimals as text, "" where there is none.
 *
 * @param id stable while rule, unit, form, item, period and place stay the same; see {@link AnomalyBuilder}. Of what stands
 *     in bytes that were replaced under their own path it tells the bytes as well
 * @param rule edit rule id or finding code
 * @param unit code, or "" when unknown; likewise form and item
 * @param value what was found; {@code expected} what should be there; {@code difference} value − expected
 * @param impact effect on the published figure, in its measure; {@code impactPercent} the same in % of it
 * @param cause most likely cause; {@code suggestion} how to mend it
 * @param parent id of the anomaly it follows from, or ""
 * @param indicators codes of the indicators it touches
 * @param grounds what it rests on: answers and decisions hold as long as these stay the same
 * @param reply what was said to it, or null
 */
public record Anomaly(
        String id,
        Severity severity,
        int level,
        String rule,
        String unit,
        String form,
        String item,
        @Nullable ReferencePeriod period,
        String value,
        String expected,
        String difference,
        String impact,
        String impactPercent,
        @Nullable Provenance provenance,
        String cause,
        String suggestion,
        State state,
        String message,
        String parent,
        List<String> indicators,
        Grounds grounds,
        @Nullable Reply reply) {

    public boolean open() {
        return state == State.OPEN || state == State.REJECTED;
    }

    /** Whether it keeps a release from being final: a mandatory one that is open, or a query nobody has explained. */
    public boolean blocksFinal() {
        return open() && severity != Severity.HINT;
    }

    /** Whether it says of a file, or a sheet of it, that it cannot be used: no figure is put right by mending it. */
    public boolean ofUnusableFile() {
        return level == 0
                && severity != Severity.HINT
                && provenance != null
                && !rule.equals(FindingCode.DUPLICATE_RETURN.id());
    }

    /** Whether the same is to be read, whatever it rests on. */
    public boolean saysTheSameAs(Anomaly other) {
        return AnomalyBuilder.from(this)
                .grounds(other.grounds())
                .reply(other.reply())
                .build()
                .equals(other);
    }

    public Anomaly withState(State newState) {
        return AnomalyBuilder.from(this).state(newState).build();
    }

    /** Where the rule leaves room and the case does not: it can only be mended. */
    public Anomaly asMandatory() {
        return AnomalyBuilder.from(this, Severity.MANDATORY).build();
    }

    public Anomaly withIndicators(List<String> newIndicators) {
        return AnomalyBuilder.from(this).indicators(newIndicators).build();
    }

    /** With the cell that is most likely wrong: what stands there, what should, how it came about and what to do. */
    public Anomaly withSuspect(
            Observation suspect,
            String newValue,
            String newExpected,
            String newDifference,
            String newCause,
            String newSuggestion) {
        return AnomalyBuilder.from(this)
                .about(suspect.key())
                .item(suspect.item())
                .at(suspect.provenance())
                .value(newValue)
                .expected(newExpected)
                .difference(newDifference)
                .cause(newCause)
                .suggestion(newSuggestion)
                .build();
    }

    public Anomaly withSuggestion(String newSuggestion) {
        return AnomalyBuilder.from(this).suggestion(newSuggestion).build();
    }

    public Anomaly withImpact(String newImpact, String newImpactPercent) {
        return AnomalyBuilder.from(this).impact(newImpact, newImpactPercent).build();
    }

    /** What a decision to set its file aside rests on: on its bytes as well. */
    public Grounds groundsOfFile() {
        return provenance == null
                ? grounds
                : grounds.inBytes(provenance.source().sha256());
    }

    /** What it rests on is told from what it says by now; where that is known already it stays. */
    public Anomaly grounded() {
        return grounds.known()
                ? this
                : AnomalyBuilder.from(this).grounds(Grounds.of(this)).build();
    }

    /** Answered, decided upon, or with an answer that no longer holds. */
    public Anomaly withReply(Reply newReply) {
        return AnomalyBuilder.from(this).reply(newReply).state(newReply.state()).build();
    }

    /** Folded under another, from which it follows. */
    public Anomaly withParent(String newParent) {
        return AnomalyBuilder.from(this).parent(newParent).build();
    }

    /** Of bytes that others under the same path have replaced: what is found at the same place of both stays two entries. */
    public Anomaly inReplacedBytes() {
        return provenance == null
                ? this
                : AnomalyBuilder.from(this)
                        .id(AnomalyBuilder.hashed(id + "|" + provenance.source().sha256()))
                        .build();
    }
}
