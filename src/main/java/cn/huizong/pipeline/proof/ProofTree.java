package cn.huizong.pipeline.proof;

import cn.huizong.aggregate.Proof;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Item;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Provenance;
import cn.huizong.pipeline.console.OneLine;
import cn.huizong.rule.Quantity;
import java.util.ArrayList;
import java.util.List;

/** A proof as an indented tree: what was computed above, the cells it was computed from below. */
public final class ProofTree {

    private final Catalogue catalogue;

    private final HiddenAreas hidden;

    public ProofTree(Catalogue catalogue, HiddenAreas hidden) {
        this.catalogue = catalogue;
        this.hidden = hidden;
    }

    public List<String> lines(Proof.Node root) {
        List<String> lines = new ArrayList<>();
        lines.add(label(root));
        addChildren(lines, root, "");
        return lines;
    }

    private void addChildren(List<String> lines, Proof.Node node, String indent) {
        if (hidden.hides(node) || node instanceof Proof.UnitFigure figure && isOneCell(figure)) {
            return;
        }
        List<? extends Proof.Node> children = children(node);
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            lines.add(indent + (last ? "└─ " : "├─ ") + label(children.get(i)));
            addChildren(lines, children.get(i), indent + (last ? "   " : "│  "));
        }
    }

    public static List<? extends Proof.Node> children(Proof.Node node) {
        if (node instanceof Proof.Operation operation) {
            return operation.parts();
        }
        return node instanceof Proof.UnitFigure figure ? figure.leaves() : List.of();
    }

    private String label(Proof.Node node) {
        if (hidden.hides(node)) {
            return (node instanceof Proof.UnitFigure figure ? figure.name() : name((Proof.Operation) node)) + "："
                    + HiddenAreas.WORDS;
        }
        if (node instanceof Proof.Operation operation) {
            return name(operation) + "（" + operation.kind().chinese() + "）= " + result(operation);
        }
        return node instanceof Proof.UnitFigure figure ? figure(figure) : leaf((Proof.Leaf) node);
    }

    /** 全市 泰州市, 分子, 海陵区: what a label and the name of its area say alike is said once. */
    private String name(Proof.Operation operation) {
        String area = operation.area().isEmpty() ? "" : catalogue.units().nameOf(operation.area());
        return area.isEmpty() || area.equals(operation.label()) ? operation.label() : operation.label() + " " + area;
    }

    private static String result(Proof.Operation operation) {
        String measure = switch (operation.kind()) {
            case RATE -> "%";
            case DIFFERENCE -> "个百分点";
            case SUM, ESTIMATE, NOT_COMPARED, INCOMPLETE, SAME -> "";
        };
        boolean exact = operation.value() instanceof Quantity.Exact;
        return QuantityText.words(operation.value()) + (exact ? measure : "");
    }

    private static String figure(Proof.UnitFigure figure) {
        if (isOneCell(figure)) {
            Proof.Leaf leaf = figure.leaves().get(0);
            return figure.name() + "：" + item(leaf) + cell(leaf)
                    + notCounted(figure, leaf.part().gap().chinese());
        }
        String value = QuantityText.words(figure.value());
        return figure.name() + "：" + figure.formula().text() + " = " + value + notCounted(figure, value);
    }

    /** Whether a unit's figure is a single cell, taken as it stands: one line says it all. */
    private static boolean isOneCell(Proof.UnitFigure figure) {
        return figure.leaves().size() == 1
                && figure.formula()
                        .text()
                        .equals(figure.leaves().get(0).reference().item());
    }

    private static String notCounted(Proof.UnitFigure figure, String alreadySaid) {
        if (figure.counted()) {
            return "";
        }
        return figure.why().isEmpty() || figure.why().equals(alreadySaid) ? "（不计入）" : "（不计入：" + figure.why() + "）";
    }

    private static String leaf(Proof.Leaf leaf) {
        Evidence.Part part = leaf.part();
        return item(leaf) + "（" + part.name() + "，" + part.period().chinese() + "）" + cell(leaf);
    }

    private static String item(Proof.Leaf leaf) {
        Item item = leaf.part().item();
        return leaf.reference().item() + (item == null ? "" : " " + item.name());
    }

    /** Where the figure stands, and how it was written where that is not how it reads here. */
    private static String cell(Proof.Leaf leaf) {
        Observation observation = leaf.part().observation();
        if (observation == null) {
            return "：" + leaf.part().gap().chinese();
        }
        Provenance at = observation.provenance();
        String value = QuantityText.words(leaf.value());
        String sheet = at.source().sheet().isEmpty()
                ? ""
                : " [" + OneLine.of(at.source().sheet()) + "]";
        String written = at.text().equals(value) ? "" : " “" + OneLine.of(at.text()) + "”";
        return " = " + value + " ← " + OneLine.of(at.source().file()) + sheet + " " + at.cell() + written;
    }
}
