package cn.huizong.anomaly;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Anomaly} field by field; the id follows from what it is about, so the same fault has the same id again. */
public final class AnomalyBuilder {

    private final String rule;
    private final Severity severity;
    private final int level;
    private @Nullable String knownId;
    private String unit = "";
    private String form = "";
    private String item = "";
    private @Nullable ReferencePeriod period;
    private String value = "";
    private String expected = "";
    private String difference = "";
    private String impact = "";
    private String impactPercent = "";
    private @Nullable Provenance provenance;
    private String cause = "";
    private String suggestion = "";
    private State state = State.OPEN;
    private String message = "";
    private String parent = "";
    private List<String> indicators = List.of();
    private Grounds grounds = Grounds.NONE;
    private @Nullable Reply reply;

    private AnomalyBuilder(String rule, Severity severity, int level) {
        this.rule = rule;
        this.severity = severity;
        this.level = level;
    }

    public static AnomalyBuilder of(FindingCode code) {
        return new AnomalyBuilder(code.id(), code.severity(), code.level());
    }

    public static AnomalyBuilder of(EditRule rule) {
        return new AnomalyBuilder(rule.id(), rule.severity(), rule.level())
                .message(rule.message())
                .suggestion(rule.suggestion());
    }

    static AnomalyBuilder from(Anomaly anomaly) {
        return from(anomaly, anomaly.severity());
    }

    static AnomalyBuilder from(Anomaly anomaly, Severity severity) {
        return new AnomalyBuilder(anomaly.rule(), severity, anomaly.level())
                .id(anomaly.id())
                .unit(anomaly.unit())
                .form(anomaly.form())
                .item(anomaly.item())
                .period(anomaly.period())
                .value(anomaly.value())
                .expected(anomaly.expected())
                .difference(anomaly.difference())
                .impact(anomaly.impact(), anomaly.impactPercent())
                .at(anomaly.provenance())
                .cause(anomaly.cause())
                .suggestion(anomaly.suggestion())
                .state(anomaly.state())
                .message(anomaly.message())
                .parent(anomaly.parent())
                .indicators(anomaly.indicators())
                .grounds(anomaly.grounds())
                .reply(anomaly.reply());
    }

    AnomalyBuilder id(String newId) {
        this.knownId = newId;
        return this;
    }

    public AnomalyBuilder about(ReturnKey key) {
        return unit(key.unit()).form(key.form()).period(key.period());
    }

    public AnomalyBuilder unit(String newUnit) {
        this.unit = newUnit;
        return this;
    }

    public AnomalyBuilder form(String newForm) {
        this.form = newForm;
        return this;
    }

    public AnomalyBuilder item(String newItem) {
        this.item = newItem;
        return this;
    }

    public AnomalyBuilder period(@Nullable ReferencePeriod newPeriod) {
        this.period = newPeriod;
        return this;
    }

    public AnomalyBuilder value(String newValue) {
        this.value = newValue;
        return this;
    }

    public AnomalyBuilder expected(String newExpected) {
        this.expected = newExpected;
        return this;
    }

    public AnomalyBuilder difference(String newDifference) {
        this.difference = newDifference;
        return this;
    }

    public AnomalyBuilder impact(String newImpact, String newImpactPercent) {
        this.impact = newImpact;
        this.impactPercent = newImpactPercent;
        return this;
    }

    public AnomalyBuilder at(@Nullable Provenance newProvenance) {
        this.provenance = newProvenance;
        return this;
    }

    public AnomalyBuilder cause(String newCause) {
        this.cause = newCause;
        return this;
    }

    public AnomalyBuilder suggestion(String newSuggestion) {
        this.suggestion = newSuggestion;
        return this;
    }

    public AnomalyBuilder state(State newState) {
        this.state = newState;
        return this;
    }

    public AnomalyBuilder message(String newMessage) {
        this.message = newMessage;
        return this;
    }

    public AnomalyBuilder parent(String newParent) {
        this.parent = newParent;
        return this;
    }

    public AnomalyBuilder indicators(List<String> newIndicators) {
        this.indicators = List.copyOf(newIndicators);
        return this;
    }

    public AnomalyBuilder grounds(Grounds newGrounds) {
        this.grounds = newGrounds;
        return this;
    }

    AnomalyBuilder reply(@Nullable Reply newReply) {
        this.reply = newReply;
        return this;
    }

    public Anomaly build() {
        return new Anomaly(
                knownId == null ? id() : knownId,
                severity,
                level,
                rule,
                unit,
                form,
                item,
                period,
                value,
                expected,
                difference,
                impact,
                impactPercent,
                provenance,
                cause,
                suggestion,
                state,
                message,
                parent,
                indicators,
                grounds,
                reply);
    }

    private String id() {
        String place = provenance == null
                ? ""
                : provenance.source().file() + "|" + provenance.source().sheet() + "|" + provenance.cell();
        return hashed(String.join("|", rule, unit, form, item, period == null ? "" : period.toString(), place));
    }

    static String hashed(String about) {
        return "A" + Digest.of(about, 5);
    }
}
