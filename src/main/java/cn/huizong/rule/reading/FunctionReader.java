package cn.huizong.rule.reading;

import cn.huizong.rule.Measure;
import cn.huizong.rule.Names.Named;
import cn.huizong.rule.Reference;
import cn.huizong.rule.RuleFault;
import cn.huizong.rule.Shift;
import cn.huizong.rule.grammar.RuleLanguageParser.ArgumentContext;
import cn.huizong.rule.grammar.RuleLanguageParser.CallContext;
import cn.huizong.rule.grammar.RuleLanguageParser.ClauseContext;
import cn.huizong.rule.grammar.RuleLanguageParser.RangeContext;
import cn.huizong.rule.grammar.RuleLanguageParser.ValueContext;
import cn.huizong.rule.grammar.Syntax;
import cn.huizong.rule.reading.MeasureCheck.Operand;
import cn.huizong.rule.tree.Condition;
import cn.huizong.rule.tree.Expression;
import cn.huizong.rule.tree.Expression.Figure;
import cn.huizong.rule.tree.Expression.Literal;
import cn.huizong.rule.tree.FeasibleRate;
import cn.huizong.rule.tree.Function;
import cn.huizong.rule.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the calls of functions: what their arguments must be and what they come to. */
final class FunctionReader {

    private static final BigDecimal MOST_DECIMALS = BigDecimal.valueOf(9);

    private final TreeReader tree;
    private final Items items;
    private final Targets targets;

    FunctionReader(TreeReader tree, Items items) {
        this.tree = tree;
        this.items = items;
        this.targets = new Targets(items);
    }

    Node read(CallContext call) {
        return switch (nameOf(call)) {
            case SUM -> MeasureCheck.sum(list(call));
            case PREVIOUS -> tree.shifted(Shift.PREVIOUS, call);
            case LASTYEAR -> tree.shifted(Shift.LAST_YEAR, call);
            case CARRIED -> tree.shifted(Shift.CARRIED, call);
            case YEARTODATE -> figure(targets.yearToDate(call, tree.shift()), call);
            case TOTAL -> figure(targets.total(call, tree.shift()), call);
            case RATE -> rate(call);
            case GROWTH -> growth(call);
            case ABS -> new Function.Absolute(tree.number(value(call, 0)));
            case MIN -> extreme(false, call);
            case MAX -> extreme(true, call);
            case ROUND -> new Function.Rounded(tree.number(value(call, 0)), decimals(value(call, 1)));
            case FEASIBLE -> feasible(call);
            case GIVEN ->
                new Condition.Given(targets.of(value(call, 0), tree.shift()).reference());
            case ENTRIES -> entries(call);
        };
    }

    /** The one reference a text consists of, to a figure or to a text item. */
    Reference reference(ClauseContext clause) {
        return targets.of(clause, Shift.CURRENT).reference();
    }

    static FunctionName nameOf(CallContext call) {
        String word = Syntax.plain(call.WORD().getSymbol());
        FunctionName function = FunctionName.of(word)
                .orElseThrow(() ->
                        new RuleFault(Syntax.column(call), "没有名为“" + word + "”的函数", "可用的函数：" + FunctionName.all()));
        int count = call.argument().size();
        if (!function.takes(count)) {
            throw new RuleFault(
                    Syntax.column(call),
                    function.word() + " 要 " + function.arity() + "参数，这里有 " + count + " 个",
                    "写法：" + function.usage());
        }
        return function;
    }

    static ClauseContext value(CallContext call, int index) {
        ArgumentContext argument = call.argument(index);
        if (argument instanceof ValueContext value) {
            return value.clause();
        }
        String problem = argument instanceof RangeContext ? "这里不能写范围" : "不认识“" + argument.getText() + "”";
        throw new RuleFault(
                Syntax.column(argument), problem, "写法：" + nameOf(call).usage());
    }

    /** The operands of a list, with ranges spelled out. */
    private List<Operand> list(CallContext call) {
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < call.argument().size(); i++) {
            if (call.argument(i) instanceof RangeContext range) {
                for (Named item : items.range(range)) {
                    operands.add(new Operand(tree.figure(item, ""), Syntax.column(range)));
                }
            } else {
                operands.add(tree.operand(value(call, i)));
            }
        }
        return operands;
    }

    private Expression extreme(boolean greatest, CallContext call) {
        List<Operand> operands = list(call);
        return new Function.Extreme(greatest, MeasureCheck.alike(operands, "比较大小"), MeasureCheck.measureOf(operands));
    }

    private Expression rate(CallContext call) {
        Operand part = tree.operand(value(call, 0));
        Operand whole = tree.operand(value(call, 1));
        List<Expression> alike = MeasureCheck.alike(List.of(part, whole), "求比率");
        MeasureCheck.requireDivisor(whole);
        return new Function.Rate(alike.get(0), alike.get(1));
    }

    private Expression growth(CallContext call) {
        Expression now = tree.number(value(call, 0));
        if (now.measure().isPercentage() || now.measure().equals(Measure.POINTS)) {
            throw new RuleFault(Syntax.column(value(call, 0)), "百分率不计算增长率", "请用差，例如 FZ02.07 - lastyear(FZ02.07)，得百分点");
        }
        return new Function.Growth(now, tree.shifted(Shift.LAST_YEAR, call));
    }

    private int decimals(ClauseContext clause) {
        BigDecimal decimals = tree.number(clause) instanceof Literal literal
                        && literal.measure().isPlain()
                ? literal.quantity().value().numerator()
                : MOST_DECIMALS.add(BigDecimal.ONE);
        if (decimals.scale() > 0 || decimals.compareTo(MOST_DECIMALS) > 0) {
            throw new RuleFault(Syntax.column(clause), "round 的小数位数须是 0 到 9 的整数", "写法：" + FunctionName.ROUND.usage());
        }
        return decimals.intValueExact();
    }

    private Condition feasible(CallContext call) {
        Figure rate = figure(targets.of(value(call, 0), tree.shift()), call);
        if (!rate.measure().equals(Measure.PERCENT)) {
            throw new RuleFault(
                    Syntax.column(value(call, 0)),
                    "“" + rate.reference().item() + "”的计量单位是“" + rate.measure() + "”，不是 %",
                    "写法：" + FunctionName.FEASIBLE.usage());
        }
        Operand last = tree.operand(value(call, call.argument().size() - 1));
        if (call.argument().size() == 2) {
            return new FeasibleRate(rate, null, MeasureCheck.inUnits(last.value()));
        }
        Operand numerator = tree.operand(value(call, 1));
        List<Expression> alike = MeasureCheck.alike(List.of(numerator, last), "求比率");
        return new FeasibleRate(rate, alike.get(0), alike.get(1));
    }

    private Expression entries(CallContext call) {
        Targets.Target target = targets.of(value(call, 0), tree.shift());
        if (!target.item().text()) {
            throw new RuleFault(
                    Syntax.column(value(call, 0)), "“" + target.item().code() + "”不是文字项", "entries 只数文字项所列的条目");
        }
        return new Function.EntryCount(target.reference());
    }

    private Figure figure(Targets.Target target, CallContext call) {
        if (target.item().text()) {
            throw Items.text(call, target.item());
        }
        return new Figure(
                target.reference(), target.item().measure(), target.item().decimals());
    }
}
