package cn.huizong.rule.grammar;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Turns the parser's first error into a sentence and stops there: later ones are mostly its echoes. */
final class SpokenErrors extends BaseErrorListener {

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object offendingSymbol,
            int line,
            int charPositionInLine,
            String message,
            @Nullable RecognitionException error) {
        Token token = (Token) offendingSymbol;
        throw new SyntaxFault(Syntax.column(token), problem(token), remedy(token, (Parser) recognizer));
    }

    private static String problem(Token token) {
        return token.getType() == Token.EOF ? "式子没有写完" : "读到“" + token.getText() + "”就读不下去了";
    }

    private static String remedy(Token token, Parser parser) {
        IntervalSet expected = parser.getExpectedTokens();
        if (expected.contains(RuleLanguageLexer.NUMBER)) {
            return "此处应是指标代码、带引号的指标名称、数字、函数或左括号";
        }
        if (expected.contains(RuleLanguageLexer.THEN) && !expected.contains(Token.EOF)) {
            return "“如果”的条件之后应写“那么”（then）";
        }
        if (token.getType() == RuleLanguageLexer.PERCENT) {
            return "百分号只能写在数字后面，例如 60%";
        }
        return "此处应是运算符、比较号、逗号、右括号，或式子到此为止";
    }
}
