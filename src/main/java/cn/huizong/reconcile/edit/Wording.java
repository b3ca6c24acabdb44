package cn.huizong.reconcile.edit;

import cn.huizong.catalogue.Item;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says with numbers what a rule found: 上年结转12＋本年受理80＝92，已审结85＋未审结9＝94，相差2. Works on the rule's one spelling: sides
 * that are sums of figures are written out, others are given by their value beside the figures they rest on.
 */
final class Wording {

    private static final Pattern RELATION = Pattern.compile(" (=|<>|<=|>=|<|>) ");
    private static final Pattern SIGN = Pattern.compile(" ([+-]) ");
    private static final Map<String, String> SHOULD =
            Map.of("=", "应等于", "<>", "不应等于", "<=", "应不大于", ">=", "应不小于", "<", "应小于", ">", "应大于");
    private static final int WRITTEN_OUT = 8;
    private static final int LEGIBLE_DECIMALS = 2;

    private final Rule rule;
    private final Judgement judgement;
    private final List<Evidence> evidence;
    private final Map<String, Evidence> bySpelling = new HashMap<>();

    Wording(Rule rule, Judgement judgement, List<Evidence> evidence) {
        this.rule = rule;
        this.judgement = judgement;
        this.evidence = evidence;
        evidence.forEach(each -> bySpelling.put(each.reference().toString(), each));
    }

    String sentence() {
        Fraction left = judgement.left();
        Fraction right = judgement.right();
        if (left == null || right == null) {
            return figures();
        }
        String[] sides = decidingSides(left, right);
        String one = sides.length == 2 ? side(sides[0], left) : "";
        String other = sides.length == 2 ? side(sides[1], right) : "";
        if (one.isEmpty() || other.isEmpty()) {
            return figures() + "；左边为" + shown(left) + "，" + should() + shown(right) + apart(left, right);
        }
        return judgement.comparison().equals("=")
                ? one + "，" + other + apart(left, right)
                : one + "，" + should() + other + apart(left, right);
    }

    private String should() {
        return SHOULD.getOrDefault(judgement.comparison(), "应为");
    }

    private static String apart(Fraction left, Fraction right) {
        Fraction difference = left.minus(right).abs();
        return difference.signum() == 0 ? "" : "，相差" + shown(difference);
    }

    /** 约51.02 for a fraction without an end: two decimals, or as many as show that it is not 0. */
    private static String shown(Fraction value) {
        return value.endless() ? "约" + value.rounded(LEGIBLE_DECIMALS).toPlainString() : value.toPlainString();
    }

    /** The two neighbours of the text that come to the values that decided; none where the text holds more than a chain. */
    private String[] decidingSides(Fraction left, Fraction right) {
        String text = rule.toString();
        int conclusion = text.lastIndexOf(" then ");
        String chain = conclusion < 0 ? text : text.substring(conclusion + " then ".length());
        if (chain.contains(" and ") || chain.contains(" or ") || chain.contains(" else ") || chain.startsWith("not ")) {
            return new String[0];
        }
        String[] sides = RELATION.split(chain);
        for (int i = 0; i + 1 < sides.length; i++) {
            if (sides.length == 2 || comesTo(sides[i], left) && comesTo(sides[i + 1], right)) {
                return new String[] {sides[i], sides[i + 1]};
            }
        }
        return new String[0];
    }

    private boolean comesTo(String side, Fraction value) {
        Fraction sum = Fraction.ZERO;
        Matcher sign = SIGN.matcher(side);
        boolean minus = false;
        int start = 0;
        while (true) {
            boolean more = sign.find();
            Fraction term = value(side.substring(start, more ? sign.start() : side.length()));
            if (term == null) {
                return false;
            }
            sum = minus ? sum.minus(term) : sum.plus(term);
            if (!more) {
                return sum.equals(value);
            }
            minus = sign.group(1).equals("-");
            start = sign.end();
        }
    }

    private @Nullable Fraction value(String term) {
        Evidence figure = bySpelling.get(term);
        if (figure != null) {
            return figure.fact() instanceof Fact.Known known ? Fraction.of(known.value()) : null;
        }
        return term.matches("\\d+(\\.\\d+)?") ? Fraction.of(new BigDecimal(term)) : null;
    }

    /** A side in words, "" where it is more than a sum of figures. */
    private String side(String side, Fraction value) {
        if (!comesTo(side, value)) {
            return "";
        }
        String[] terms = SIGN.split(side);
        if (terms.length == 1) {
            return term(terms[0]);
        }
        if (terms.length > WRITTEN_OUT) {
            return term(terms[0]) + "等" + terms.length + "项相加减得" + shown(value);
        }
        StringBuilder words = new StringBuilder(term(terms[0]));
        Matcher sign = SIGN.matcher(side);
        for (int i = 1; sign.find(); i++) {
            words.append(sign.group(1).equals("+") ? '＋' : '－').append(term(terms[i]));
        }
        return words.append('＝').append(shown(value)).toString();
    }

    private String term(String term) {
        Evidence figure = bySpelling.get(term);
        return figure == null ? term : name(figure) + number(figure);
    }

    private String figures() {
        return evidence.stream().map(each -> name(each) + number(each)).collect(Collectors.joining("，"));
    }

    private static String number(Evidence figure) {
        if (figure.fact() instanceof Fact.Known known) {
            return shown(Fraction.of(known.value()));
        }
        if (figure.fact() instanceof Fact.Absent absent) {
            return absent.why();
        }
        return figure.parts().stream()
                .map(Evidence.Part::observation)
                .filter(Objects::nonNull)
                .map(Wording::written)
                .collect(Collectors.joining("、", "“", "”"));
    }

    private static String written(Observation observation) {
        return observation.provenance().text().strip();
    }

    /** A figure's name as people say it: 上年 before last year's, the number of units after a total's. */
    static String name(Evidence figure) {
        Reference reference = figure.reference();
        String item = figure.parts().stream()
                .map(Evidence.Part::item)
                .filter(Objects::nonNull)
                .map(Item::name)
                .findFirst()
                .orElse(reference.item());
        String bare = item.strip().replaceFirst("^其中[:：]", "");
        String when = switch (reference.shift()) {
            case CURRENT -> "";
            case PREVIOUS -> "上期";
            case LAST_YEAR -> "上年同期";
            case CARRIED -> "本年上期";
            case YEAR_TO_DATE -> "本年各期之和：";
        };
        long units = figure.parts().stream().map(Evidence.Part::unit).distinct().count();
        String who = reference.group().isEmpty() ? "" : "（" + units + "个单位合计）";
        return when + bare + who;
    }
}
