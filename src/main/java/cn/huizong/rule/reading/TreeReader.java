package cn.huizong.rule.reading;

import cn.huizong.rule.Measure;
import cn.huizong.rule.Names;
import cn.huizong.rule.Names.Named;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Relation;
import cn.huizong.rule.RuleFault;
import cn.huizong.rule.Shift;
import cn.huizong.rule.grammar.RuleLanguageBaseVisitor;
import cn.huizong.rule.grammar.RuleLanguageLexer;
import cn.huizong.rule.grammar.RuleLanguageParser.CallContext;
import cn.huizong.rule.grammar.RuleLanguageParser.ChainContext;
import cn.huizong.rule.grammar.RuleLanguageParser.ConditionalContext;
import cn.huizong.rule.grammar.RuleLanguageParser.ConjunctionContext;
import cn.huizong.rule.grammar.RuleLanguageParser.DisjunctionContext;
import cn.huizong.rule.grammar.RuleLanguageParser.FactorContext;
import cn.huizong.rule.grammar.RuleLanguageParser.FigureContext;
import cn.huizong.rule.grammar.RuleLanguageParser.FunctionContext;
import cn.huizong.rule.grammar.RuleLanguageParser.NegationContext;
import cn.huizong.rule.grammar.RuleLanguageParser.NumberContext;
import cn.huizong.rule.grammar.RuleLanguageParser.ParenthesesContext;
import cn.huizong.rule.grammar.RuleLanguageParser.ProductContext;
import cn.huizong.rule.grammar.RuleLanguageParser.RelationContext;
import cn.huizong.rule.grammar.RuleLanguageParser.SimpleContext;
import cn.huizong.rule.grammar.RuleLanguageParser.SumContext;
import cn.huizong.rule.grammar.RuleLanguageParser.SumSignContext;
import cn.huizong.rule.grammar.RuleLanguageParser.WholeContext;
import cn.huizong.rule.grammar.Syntax;
import cn.huizong.rule.grammar.SyntaxFault;
import cn.huizong.rule.reading.MeasureCheck.Operand;
import cn.huizong.rule.tree.Comparison;
import cn.huizong.rule.tree.Condition;
import cn.huizong.rule.tree.Expression;
import cn.huizong.rule.tree.Expression.Figure;
import cn.huizong.rule.tree.Expression.Literal;
import cn.huizong.rule.tree.Expression.Negation;
import cn.huizong.rule.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** From the syntax of a rule to its typed tree: kinds and measures are checked on the way. */
public final class TreeReader extends RuleLanguageBaseVisitor<Node> {

    /** A product is as deep as it is long. */
    private static final int MOST_FACTORS = 100;

    private final Items items;
    private final FunctionReader functions;
    private Shift shift = Shift.CURRENT;

    private TreeReader(Names names) {
        items = new Items(names);
        functions = new FunctionReader(this, items);
    }

    public static Condition condition(String text, Names names) {
        return new TreeReader(names).condition(syntax(text).clause());
    }

    public static Expression number(String text, Names names) {
        return new TreeReader(names).number(syntax(text).clause());
    }

    /**
     * Reads one reference, to a figure or to a text item.
     *
     * @throws RuleFault when the text is anything else
     */
    public static Reference reference(String text, Names names) {
        return new TreeReader(names).functions.reference(syntax(text).clause());
    }

    private static WholeContext syntax(String text) {
        try {
            return Syntax.read(text);
        } catch (SyntaxFault fault) {
            throw new RuleFault(fault.column(), fault.problem(), fault.remedy());
        }
    }

    Shift shift() {
        return shift;
    }

    /** Reads a function's argument as of another period; within {@code previous(…)} every item is of the previous period. */
    Expression shifted(Shift to, CallContext call) {
        if (shift != Shift.CURRENT) {
            throw nested(call);
        }
        shift = to;
        try {
            return number(FunctionReader.value(call, 0));
        } finally {
            shift = Shift.CURRENT;
        }
    }

    static RuleFault nested(ParserRuleContext part) {
        return new RuleFault(
                Syntax.column(part), "previous、lastyear、carried、yeartodate、growth 不能互相嵌套", "只能往前看一期或一年，请去掉其中一个");
    }

    Condition condition(ParserRuleContext part) {
        if (visit(part) instanceof Condition condition) {
            return condition;
        }
        throw new RuleFault(Syntax.column(part), "这里应是条件，却是一个数", "请写出比较，例如 FZ02.01 >= 0");
    }

    Expression number(ParserRuleContext part) {
        if (visit(part) instanceof Expression expression) {
            return expression;
        }
        throw new RuleFault(Syntax.column(part), "这里应是数，却是一个条件", "比较和 and、or、not 的结果不能参与计算");
    }

    Operand operand(ParserRuleContext part) {
        return new Operand(number(part), Syntax.column(part));
    }

    Figure figure(Named item, String group) {
        return new Figure(new Reference(item.code(), shift, group), item.measure(), item.decimals());
    }

    @Override
    public Node visitConditional(ConditionalContext context) {
        return new Condition.Conditional(
                condition(context.clause(0)),
                condition(context.clause(1)),
                context.ELSE() == null ? null : condition(context.clause(2)));
    }

    @Override
    public Node visitSimple(SimpleContext context) {
        return visit(context.disjunction());
    }

    @Override
    public Node visitDisjunction(DisjunctionContext context) {
        return junction(false, context.conjunction());
    }

    @Override
    public Node visitConjunction(ConjunctionContext context) {
        return junction(true, context.negation());
    }

    private Node junction(boolean and, List<? extends ParserRuleContext> parts) {
        return parts.size() == 1
                ? visit(parts.get(0))
                : new Condition.Junction(
                        and, parts.stream().map(this::condition).toList());
    }

    @Override
    public Node visitNegation(NegationContext context) {
        if (context.NOT().isEmpty()) {
            return visit(context.chain());
        }
        Condition condition = condition(context.chain());
        return context.NOT().size() % 2 == 0 ? condition : new Condition.Not(condition);
    }

    @Override
    public Node visitChain(ChainContext context) {
        if (context.relation().isEmpty()) {
            return visit(context.sum(0));
        }
        List<Operand> sides = context.sum().stream().map(this::operand).toList();
        List<Relation> relations =
                context.relation().stream().map(TreeReader::relation).toList();
        return new Comparison(MeasureCheck.alike(sides, "比较"), relations, MeasureCheck.measureOf(sides));
    }

    private static Relation relation(RelationContext context) {
        return switch (context.getStart().getType()) {
            case RuleLanguageLexer.EQUAL -> Relation.EQUAL;
            case RuleLanguageLexer.DIFFERENT -> Relation.DIFFERENT;
            case RuleLanguageLexer.BELOW -> Relation.BELOW;
            case RuleLanguageLexer.AT_MOST -> Relation.AT_MOST;
            case RuleLanguageLexer.ABOVE -> Relation.ABOVE;
            default -> Relation.AT_LEAST;
        };
    }

    @Override
    public Node visitSum(SumContext context) {
        if (context.sumSign().isEmpty()) {
            return visit(context.product(0));
        }
        List<Operand> operands = new ArrayList<>();
        operands.add(operand(context.product(0)));
        for (int i = 0; i < context.sumSign().size(); i++) {
            Operand operand = operand(context.product(i + 1));
            operands.add(
                    isMinus(context.sumSign(i)) ? new Operand(negated(operand.value()), operand.column()) : operand);
        }
        return MeasureCheck.sum(operands);
    }

    private static boolean isMinus(SumSignContext sign) {
        return sign.MINUS() != null;
    }

    private static Expression negated(Expression value) {
        return value instanceof Negation negation ? negation.of() : new Negation(value);
    }

    @Override
    public Node visitProduct(ProductContext context) {
        if (context.productSign().isEmpty()) {
            return visit(context.factor(0));
        }
        if (context.factor().size() > MOST_FACTORS) {
            throw new RuleFault(Syntax.column(context), "连乘连除超过 " + MOST_FACTORS + " 项", "请拆成几条规则");
        }
        Expression product = number(context.factor(0));
        for (int i = 0; i < context.productSign().size(); i++) {
            Operand next = operand(context.factor(i + 1));
            product = context.productSign(i).TIMES() != null
                    ? MeasureCheck.times(product, next.value())
                    : MeasureCheck.over(product, next);
        }
        return product;
    }

    @Override
    public Node visitFactor(FactorContext context) {
        if (context.sumSign().isEmpty()) {
            return visit(context.primary());
        }
        Expression value = number(context.primary());
        boolean negative =
                context.sumSign().stream().filter(TreeReader::isMinus).count() % 2 == 1;
        return negative ? negated(value) : value;
    }

    @Override
    public Node visitNumber(NumberContext context) {
        BigDecimal value = new BigDecimal(Syntax.plain(context.NUMBER().getSymbol()));
        return Literal.of(value, context.PERCENT() == null ? Measure.NONE : Measure.PERCENT);
    }

    @Override
    public Node visitFigure(FigureContext context) {
        return figure(items.findFigure(context.item()), "");
    }

    @Override
    public Node visitFunction(FunctionContext context) {
        return functions.read(context.call());
    }

    @Override
    public Node visitParentheses(ParenthesesContext context) {
        return visit(context.clause());
    }
}
