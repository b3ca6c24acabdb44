package cn.huizong.reconcile.rehearse;

import cn.huizong.catalogue.EditRule;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** In what a rule can differ from an earlier one of the same id. */
public enum Aspect {
    NAME(EditRule::name),
    SEVERITY(rule -> rule.severity().word()),
    LEVEL(rule -> String.valueOf(rule.level())),
    UNITS(rule -> String.join(", ", rule.units().stream().sorted().toList())),
    RULE(rule -> rule.rule().toString()),
    TOLERANCE(rule -> rule.tolerance().stripTrailingZeros().toPlainString()),
    MESSAGE(EditRule::message),
    SUGGESTION(EditRule::suggestion);

    private final Function<EditRule, String> text;

    Aspect(Function<EditRule, String> text) {
        this.text = text;
    }

    public String of(EditRule rule) {
        return text.apply(rule);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Aspect> between(EditRule before, EditRule after) {
        return List.of(values()).stream()
                .filter(aspect -> !aspect.of(before).equals(aspect.of(after)))
                .toList();
    }
}
