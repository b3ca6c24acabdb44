package cn.huizong.pipeline.command;

import cn.huizong.aggregate.Proof;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Provenance;
import cn.huizong.pipeline.proof.HiddenAreas;
import cn.huizong.pipeline.proof.ProofTree;
import cn.huizong.pipeline.proof.QuantityText;
import java.util.LinkedHashMap;
import java.util.Map;

/** A proof as nested JSON objects. */
final class ProofJson {

    private final Catalogue catalogue;

    private final HiddenAreas hidden;

    ProofJson(Catalogue catalogue, HiddenAreas hidden) {
        this.catalogue = catalogue;
        this.hidden = hidden;
    }

    Map<String, Object> of(Proof.Node node) {
        Map<String, Object> entry = new LinkedHashMap<>();
        if (node instanceof Proof.Operation operation) {
            entry.put("operation", operation.kind().name());
            entry.put("label", operation.label());
            entry.put("area", operation.area());
        } else if (node instanceof Proof.UnitFigure figure) {
            entry.put("unit", figure.unit());
            entry.put("name", catalogue.units().nameOf(figure.unit()));
            entry.put("formula", figure.formula().text());
            entry.put("counted", figure.counted());
            entry.put("why", figure.why());
        } else if (node instanceof Proof.Leaf leaf) {
            addLeaf(entry, leaf);
        }
        if (hidden.hides(node)) {
            entry.put("value", HiddenAreas.WORDS);
            return entry;
        }
        entry.put("value", QuantityText.of(node.value()));
        if (!ProofTree.children(node).isEmpty()) {
            entry.put("parts", ProofTree.children(node).stream().map(this::of).toList());
        }
        return entry;
    }

    private static void addLeaf(Map<String, Object> entry, Proof.Leaf leaf) {
        Evidence.Part part = leaf.part();
        entry.put("item", leaf.reference().item());
        entry.put("unit", part.unit());
        entry.put("period", part.period().toString());
        entry.put("gap", part.gap().chinese());
        if (part.observation() != null) {
            Provenance at = part.observation().provenance();
            entry.put("file", at.source().file());
            entry.put("sha256", at.source().sha256());
            entry.put("sheet", at.source().sheet());
            entry.put("cell", at.cell());
            entry.put("text", at.text());
        }
    }
}
