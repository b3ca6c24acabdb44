package cn.huizong.rule.reading;

import cn.huizong.rule.Names;
import cn.huizong.rule.Names.Named;
import cn.huizong.rule.RuleFault;
import cn.huizong.rule.grammar.RuleLanguageLexer;
import cn.huizong.rule.grammar.RuleLanguageParser.ItemContext;
import cn.huizong.rule.grammar.RuleLanguageParser.RangeContext;
import cn.huizong.rule.grammar.Syntax;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Looks up what a rule names. */
final class Items {

    private final Names names;

    Items(Names names) {
        this.names = names;
    }

    Named find(ItemContext context) {
        String name = nameOf(context.getStart());
        return names.find(name)
                .orElseThrow(() -> new RuleFault(
                        Syntax.column(context),
                        "找不到指标项“" + name + "”",
                        context.CODE() == null ? "名称须与报表中所印一字不差且在报表内唯一，否则请改用指标代码" : remedyFor(name)));
    }

    private String remedyFor(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return !capitals.equals(code) && names.find(capitals).isPresent()
                ? "指标代码用大写字母，请写 " + capitals
                : "请核对指标代码，或在报表定义中加上这一项";
    }

    Named findFigure(ItemContext context) {
        Named item = find(context);
        if (item.text()) {
            throw text(context, item);
        }
        return item;
    }

    List<Named> range(RangeContext context) {
        Named from = find(context.item(0));
        Named to = find(context.item(1));
        List<Named> range = names.range(from.code(), to.code());
        if (range.isEmpty()) {
            throw new RuleFault(
                    Syntax.column(context), "从“" + from.code() + "”到“" + to.code() + "”没有指标项", "范围两端须属同一张报表，并按表中先后书写");
        }
        for (Named item : range) {
            if (item.text()) {
                throw text(context, item);
            }
        }
        return range;
    }

    /** @param token a bare word or a quoted name */
    String group(Token token) {
        String group = nameOf(token);
        if (!names.isGroup(group)) {
            throw new RuleFault(
                    Syntax.column(token), "没有名为“" + group + "”的单位组", "请用 units.csv 的 groups 一栏中的名称，例如 districts");
        }
        return group;
    }

    static RuleFault text(ParserRuleContext context, Named item) {
        return new RuleFault(
                Syntax.column(context), "“" + item.code() + "”是文字项，不能当数用", "文字项只能用在 entries(…) 或 given(…) 中");
    }

    /** A code or word with full-width characters made half-width; a quoted name exactly as it stands. */
    private static String nameOf(Token token) {
        if (token.getType() != RuleLanguageLexer.NAME) {
            return Syntax.plain(token);
        }
        String quoted = token.getText();
        return quoted.substring(1, quoted.length() - 1).strip();
    }
}
