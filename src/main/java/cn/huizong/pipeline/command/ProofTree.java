package cn.huizong.pipeline.command;

import cn.huizong.aggregate.Proof;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Provenance;
import cn.huizong.publish.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** A proof as an indented tree: what was computed above, the cells it was computed from below. */
final class ProofTree {

    private final Catalogue catalogue;

    ProofTree(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<String> lines(Proof.Node root) {
        List<String> lines = new ArrayList<>();
        lines.add(label(root));
        addChildren(lines, root, "");
        return lines;
    }

    private void addChildren(List<String> lines, Proof.Node node, String indent) {
        List<? extends Proof.Node> children = children(node);
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            lines.add(indent + (last ? "└─ " : "├─ ") + label(children.get(i)));
            addChildren(lines, children.get(i), indent + (last ? "   " : "│  "));
        }
    }

    static List<? extends Proof.Node> children(Proof.Node node) {
        if (node instanceof Proof.Operation operation) {
            return operation.parts();
        }
        return node instanceof Proof.UnitFigure figure ? figure.leaves() : List.of();
    }

    private String label(Proof.Node node) {
        if (node instanceof Proof.Operation operation) {
            String area =
                    operation.area().isEmpty() ? "" : " " + catalogue.units().nameOf(operation.area());
            return operation.label() + area + "（" + operation.kind().chinese() + "）= " + QuantityText.of(node.value());
        }
        if (node instanceof Proof.UnitFigure figure) {
            return figure.name() + "：" + figure.formula().text() + " = " + QuantityText.of(node.value())
                    + (figure.counted() ? "" : "（不计入：" + figure.why() + "）");
        }
        return leaf((Proof.Leaf) node);
    }

    private static String leaf(Proof.Leaf leaf) {
        Evidence.Part part = leaf.part();
        String item = leaf.reference().item()
                + (part.item() == null ? "" : " " + part.item().name());
        String head = item + "（" + part.name() + "，" + part.period().chinese() + "）";
        if (part.observation() == null) {
            return head + "：" + part.gap().chinese();
        }
        Provenance at = part.observation().provenance();
        String sheet = at.source().sheet().isEmpty()
                ? ""
                : " [" + SafeText.visible(at.source().sheet()) + "]";
        return head + " = " + QuantityText.of(leaf.value()) + " ← "
                + SafeText.visible(at.source().file()) + sheet + " " + at.cell() + " “" + SafeText.visible(at.text())
                + "”";
    }
}
