package cn.huizong.rule.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** What can be said of a text before it is parsed: strange characters, quotes, pairs of parentheses, nesting. */
final class TokenCheck {

    private final Deque<Token> open = new ArrayDeque<>();
    /** Of the ifs outside each open parenthesis; an if within parentheses ends with them. */
    private final Deque<Integer> ifsOutside = new ArrayDeque<>();

    private int ifs;

    private TokenCheck() {}

    static void check(List<? extends Token> tokens) {
        TokenCheck check = new TokenCheck();
        int before = RuleLanguageLexer.OPEN;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getType() == RuleLanguageLexer.WORD) {
                word(before, token, tokens.get(i + 1).getType());
            }
            check.see(token);
            before = token.getType();
        }
        if (!check.open.isEmpty()) {
            throw fault(check.open.peek(), "这个左括号没有配对的右括号", "请补上右括号");
        }
    }

    /** A word is the name of a function, or stands alone as an argument: the name of a group. */
    private static void word(int before, Token word, int after) {
        boolean argument = (before == RuleLanguageLexer.OPEN || before == RuleLanguageLexer.COMMA)
                && (after == RuleLanguageLexer.CLOSE || after == RuleLanguageLexer.COMMA);
        if (after != RuleLanguageLexer.OPEN && !argument) {
            throw fault(word, "不认识“" + word.getText() + "”", "指标代码形如 FZ02.03；中文名称要加引号；函数名后面要跟括号；词与词之间请加空格");
        }
    }

    private void see(Token token) {
        switch (token.getType()) {
            case RuleLanguageLexer.STRANGER -> throw fault(token, "不认识的字符“" + token.getText() + "”", "请删去，或换成规则语言中的符号");
            case RuleLanguageLexer.LONE_QUOTE -> throw fault(token, "引号没有配对，或引号中没有名称", "请用一对引号括住指标名称");
            case RuleLanguageLexer.IF -> ifs++;
            case RuleLanguageLexer.OPEN -> open(token);
            case RuleLanguageLexer.CLOSE -> close(token);
            default -> {}
        }
        if (open.size() > Syntax.MAX_DEPTH || ifs > Syntax.MAX_DEPTH) {
            throw fault(token, "括号或“如果”套得太深，超过 " + Syntax.MAX_DEPTH + " 层", "请拆成几条规则");
        }
    }

    private void close(Token token) {
        if (open.isEmpty()) {
            throw fault(token, "这个右括号没有配对的左括号", "请删去，或补上左括号");
        }
        open.pop();
        ifs = ifsOutside.pop();
    }

    private void open(Token token) {
        open.push(token);
        ifsOutside.push(ifs);
    }

    private static SyntaxFault fault(Token token, String problem, String remedy) {
        return new SyntaxFault(Syntax.column(token), problem, remedy);
    }
}
