package cn.huizong.pipeline.command;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.Proof;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.pipeline.proof.HiddenAreas;
import cn.huizong.store.StoredRelease;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says that a number must not be told, and why, and nothing it could be worked out from. */
record WithheldReport(
        CommandContext context,
        Catalogue catalogue,
        StoredRelease release,
        Proof proof,
        @Nullable IndicatorValue published)
        implements Explanation {

    @Override
    public String text() {
        return String.join(
                "\n",
                new ExplainedFigure(context, catalogue, release, proof).heading(),
                context.text("explain.published", HiddenAreas.WORDS),
                "",
                context.text("explain.withheld", why()),
                context.text(agrees() ? "explain.agrees" : "explain.differs"));
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> document = new ExplainedFigure(context, catalogue, release, proof).json();
        document.put("measure", proof.indicator().measure().name());
        document.put("published", null);
        document.put("status", ObservationStatus.Q.name());
        document.put("withheld", why());
        document.put("agrees", agrees());
        return document;
    }

    private String why() {
        return published != null && agrees() ? published.note() : HiddenAreas.WORDS;
    }

    /** A release from before the indicator was marked had the number. */
    @Override
    public boolean agrees() {
        return published != null && published.status() == ObservationStatus.Q;
    }
}
