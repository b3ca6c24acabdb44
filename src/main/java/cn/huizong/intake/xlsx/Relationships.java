package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.Container;
import cn.huizong.intake.container.MeteredStream;
import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a part refers to: targets by id and by kind. Targets outside the container are never followed. */
final class Relationships {

    private record Relationship(String kind, String target, boolean external) {}

    private final Map<String, Relationship> byId = new LinkedHashMap<>();

    private Relationships() {}

    /** @param part "" for the package itself */
    static Relationships of(Container container, String part, Budget budget) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Relationships relationships = new Relationships();
        Optional<MeteredStream> in = container.part(name);
        if (in.isPresent()) {
            try (XmlPart xml = new XmlPart(name, in.get(), budget)) {
                relationships.read(xml, folder, budget);
            }
        }
        return relationships;
    }

    private void read(XmlPart xml, String folder, Budget budget) {
        while (xml.find("Relationship")) {
            String type = xml.attribute("Type", "");
            boolean external = xml.attribute("TargetMode", "").equals("External");
            String target = xml.attribute("Target", "");
            byId.put(
                    xml.attribute("Id", ""),
                    new Relationship(
                            type.substring(type.lastIndexOf('/') + 1),
                            external ? target : resolve(folder, target),
                            external));
            budget.entries(byId.size());
        }
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The first target of a kind, the last step of its type: {@code worksheet}, {@code styles} … */
    Optional<String> first(String kind) {
        return byId.values().stream()
                .filter(relationship -> relationship.kind().equals(kind) && !relationship.external())
                .map(Relationship::target)
                .findFirst();
    }

    String kind(String id) {
        return sheet(id).kind();
    }

    String target(String id) {
        return sheet(id).target();
    }

    private Relationship sheet(String id) {
        Relationship relationship = byId.get(id);
        if (relationship == null || relationship.external()) {
            throw RefusedFile.damaged("工作簿缺少工作表的内容，或把内容放在文件之外");
        }
        return relationship;
    }
}
