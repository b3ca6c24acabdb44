package cn.huizong.rule.reading;

import cn.huizong.rule.Measure;
import cn.huizong.rule.Names.Named;
import cn.huizong.rule.Reference;
import cn.huizong.rule.RuleFault;
import cn.huizong.rule.Shift;
import cn.huizong.rule.grammar.RuleLanguageLexer;
import cn.huizong.rule.grammar.RuleLanguageParser.ArgumentContext;
import cn.huizong.rule.grammar.RuleLanguageParser.CallContext;
import cn.huizong.rule.grammar.RuleLanguageParser.ClauseContext;
import cn.huizong.rule.grammar.RuleLanguageParser.FigureContext;
import cn.huizong.rule.grammar.RuleLanguageParser.FunctionContext;
import cn.huizong.rule.grammar.RuleLanguageParser.PrimaryContext;
import cn.huizong.rule.grammar.Syntax;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Arguments that must be one reported figure or text, possibly of another period or of a group: {@code previous(FZ02.15)}. */
final class Targets {

    private final Items items;

    Targets(Items items) {
        this.items = items;
    }

    record Target(Named item, Reference reference) {}

    Target of(ClauseContext clause, Shift shift) {
        PrimaryContext primary = only(clause);
        if (primary instanceof FigureContext figure) {
            Named item = items.find(figure.item());
            return new Target(item, new Reference(item.code(), shift, ""));
        }
        if (primary instanceof FunctionContext function) {
            CallContext call = function.call();
            switch (FunctionReader.nameOf(call)) {
                case PREVIOUS -> {
                    return shifted(call, shift, Shift.PREVIOUS);
                }
                case LASTYEAR -> {
                    return shifted(call, shift, Shift.LAST_YEAR);
                }
                case CARRIED -> {
                    return shifted(call, shift, Shift.CARRIED);
                }
                case YEARTODATE -> {
                    return yearToDate(call, shift);
                }
                case TOTAL -> {
                    return total(call, shift);
                }
                default -> {}
            }
        }
        throw new RuleFault(
                Syntax.column(clause),
                "这里应是一个指标项，而不是算式",
                "请只写指标代码或带引号的名称，可以套在 previous、lastyear、carried、yeartodate 或 total 中");
    }

    private Target shifted(CallContext call, Shift outer, Shift inner) {
        if (outer != Shift.CURRENT) {
            throw TreeReader.nested(call);
        }
        return of(FunctionReader.value(call, 0), inner);
    }

    /** {@code yeartodate(x)}: the figure's source adds it up, so that x is one item, or a total of one. */
    Target yearToDate(CallContext call, Shift shift) {
        Target one = shifted(call, shift, Shift.YEAR_TO_DATE);
        if (one.item().measure().isPercentage() || one.item().measure().equals(Measure.POINTS)) {
            throw new RuleFault(
                    Syntax.column(call),
                    "“" + one.item().code() + "”是百分率，各期的不能相加",
                    "用 yeartodate 分别取分子、分母，再求 rate(分子, 分母)");
        }
        return one;
    }

    /** {@code total(x, group)}: the figure's source adds it up, so that x is one item. */
    Target total(CallContext call, Shift shift) {
        Target one = of(FunctionReader.value(call, 0), shift);
        if (!one.reference().group().isEmpty()) {
            throw new RuleFault(Syntax.column(call), "total 不能套 total", "写法：" + FunctionName.TOTAL.usage());
        }
        if (one.item().measure().isPercentage() || one.item().measure().equals(Measure.POINTS)) {
            throw new RuleFault(
                    Syntax.column(call),
                    "“" + one.item().code() + "”是百分率，各单位的不能相加",
                    "用 total 分别取分子、分母，再求 rate(分子, 分母)");
        }
        Reference single = one.reference();
        return new Target(one.item(), new Reference(single.item(), single.shift(), group(call.argument(1))));
    }

    private String group(ArgumentContext argument) {
        boolean named = argument.getStart() == argument.getStop()
                && (argument.getStart().getType() == RuleLanguageLexer.WORD
                        || argument.getStart().getType() == RuleLanguageLexer.NAME);
        if (!named) {
            throw new RuleFault(Syntax.column(argument), "这里应是单位组的名称", "写法：" + FunctionName.TOTAL.usage());
        }
        return items.group(argument.getStart());
    }

    /** What a clause comes down to when nothing is computed in it. */
    private static @Nullable PrimaryContext only(ClauseContext clause) {
        ParseTree part = clause;
        while (!(part instanceof PrimaryContext) && part.getChildCount() == 1) {
            part = part.getChild(0);
        }
        return part instanceof PrimaryContext primary ? primary : null;
    }
}
