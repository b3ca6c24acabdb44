package cn.huizong.rule.grammar;

import cn.huizong.rule.grammar.RuleLanguageParser.WholeContext;
import java.text.Normalizer;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Reads the text of a rule or formula into its syntax tree. Length and nesting are bounded before parsing starts, so
 * that no text, however absurd, exhausts the stack.
 */
public final class Syntax {

    /** Enough for a list of every item of the largest real form. */
    public static final int MAX_LENGTH = 4_000;
    /** Of parentheses and ifs within each other. */
    public static final int MAX_DEPTH = 40;

    private Syntax() {}

    /**
     * Reads a text.
     *
     * @throws SyntaxFault naming the first place that cannot be read
     */
    public static WholeContext read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new SyntaxFault(MAX_LENGTH + 1, "式子有 " + text.length() + " 个字符，超过上限 " + MAX_LENGTH, "请拆成几条规则");
        }
        if (text.isBlank()) {
            throw new SyntaxFault(1, "式子是空的", "请写出一个式子，例如 FZ02.01 + FZ02.02 = FZ02.03");
        }
        RuleLanguageLexer lexer = new RuleLanguageLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        TokenCheck.check(tokens.getTokens());
        RuleLanguageParser parser = new RuleLanguageParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new SpokenErrors());
        return parser.whole();
    }

    /** Where a part of the text starts, from 1. */
    public static int column(ParserRuleContext part) {
        return column(part.getStart());
    }

    public static int column(Token token) {
        return token.getStartIndex() + 1;
    }

    /** A token's text with full-width letters, digits and signs made half-width. */
    public static String plain(Token token) {
        return Normalizer.normalize(token.getText(), Normalizer.Form.NFKC);
    }
}
