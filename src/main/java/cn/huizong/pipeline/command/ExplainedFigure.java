package cn.huizong.pipeline.command;

import cn.huizong.aggregate.Proof;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.store.StoredRelease;
import java.util.LinkedHashMap;
import java.util.Map;

/** Of which figure of which release an explanation is. */
record ExplainedFigure(CommandContext context, Catalogue catalogue, StoredRelease release, Proof proof) {

    String heading() {
        return context.text(
                "explain.heading",
                proof.indicator().code(),
                proof.indicator().name(),
                catalogue.units().nameOf(proof.value().area()),
                proof.value().period().chinese(),
                release.name());
    }

    /** The first entries of the document, to be gone on with. */
    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", release.job());
        document.put("period", release.period().toString());
        document.put("release", release.name());
        document.put("indicator", proof.indicator().code());
        document.put("name", proof.indicator().name());
        document.put("area", proof.value().area());
        return document;
    }
}
