package cn.huizong.pipeline.command;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.Proof;
import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.proof.HiddenAreas;
import cn.huizong.pipeline.proof.ProofTree;
import cn.huizong.pipeline.proof.QuantityText;
import cn.huizong.publish.text.FigureText;
import cn.huizong.rule.Quantity;
import cn.huizong.store.StoredRelease;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The proof of a number, for people and as JSON. */
final class ProofReport implements Explanation {

    private final CommandContext context;
    private final Catalogue catalogue;
    private final StoredRelease release;
    private final Proof proof;
    private final Rounding rounding;
    private final @Nullable IndicatorValue published;
    private final HiddenAreas hidden;
    private final @Nullable MovementReport movement;

    /**
     * @param hidden areas whose figures must not be told
     * @param movement where the change of the city's figure comes from; null of an area's
     */
    ProofReport(
            CommandContext context,
            Catalogue catalogue,
            JobDefinition job,
            StoredRelease release,
            Proof proof,
            @Nullable IndicatorValue published,
            HiddenAreas hidden,
            @Nullable MovementReport movement) {
        this.context = context;
        this.catalogue = catalogue;
        this.release = release;
        this.proof = proof;
        this.published = published;
        this.rounding = new Rounding(job.rounding());
        this.hidden = hidden;
        this.movement = movement;
    }

    @Override
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(new ExplainedFigure(context, catalogue, release, proof).heading());
        lines.add(context.text(
                "explain.published",
                FigureText.valueWithMeasure(published, proof.indicator().measure())));
        lines.add("");
        lines.addAll(new ProofTree(catalogue, hidden).lines(proof.root()));
        lines.add("");
        lines.add(context.text("explain.recomputed", recomputed(proof.recompute())));
        lines.add(context.text(agrees() ? "explain.agrees" : "explain.differs"));
        String note = published == null ? proof.value().note() : published.note();
        if (!note.isEmpty()) {
            lines.add(context.text("explain.note", note));
        }
        if (movement != null) {
            lines.addAll(movement.text());
        }
        return String.join("\n", lines);
    }

    /** 99.986313…%（精确值 730500/7306） */
    private String recomputed(Quantity value) {
        if (!(value instanceof Quantity.Exact exact)) {
            return QuantityText.words(value);
        }
        String measured = QuantityText.words(value)
                + FigureText.quantifier(proof.indicator().measure());
        String fraction = exact.value().toPlainString();
        return fraction.contains("/") ? context.text("explain.exactly", measured, fraction) : measured;
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> document = new ExplainedFigure(context, catalogue, release, proof).json();
        document.put("measure", proof.indicator().measure().name());
        document.put("published", published == null ? null : plain(published.published()));
        document.put("status", published == null ? null : published.status().name());
        document.put("recomputed", QuantityText.of(proof.recompute()));
        document.put("agrees", agrees());
        document.put("proof", new ProofJson(catalogue, hidden).of(proof.root()));
        if (movement != null) {
            document.put("movement", movement.json());
        }
        return document;
    }

    /** Whether the cells still give what was published; they do not after the catalogue has changed. */
    @Override
    public boolean agrees() {
        return published != null
                && Objects.equals(
                        plain(published.published()), plain(proof.value().published()))
                && Objects.equals(plain(published.lower()), plain(proof.value().lower()))
                && Objects.equals(plain(published.upper()), plain(proof.value().upper()))
                && changeAgrees(published);
    }

    /** Whether what the areas come to is the published change: of a change of a rate its value, else the year-on-year figure. */
    private boolean changeAgrees(IndicatorValue published) {
        if (movement == null || !(movement.movement() instanceof Movement.Split split)) {
            return true;
        }
        BigDecimal change = proof.indicator().changeOf() == null
                ? rounding.change(split.change())
                : rounding.value(split.change(), proof.indicator().decimals());
        BigDecimal known = proof.indicator().changeOf() == null ? published.yoy() : published.published();
        return change.toPlainString().equals(plain(known));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
