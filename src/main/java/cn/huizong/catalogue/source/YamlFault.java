package cn.huizong.catalogue.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parser's complaint means to a person, in Chinese.
 *
 * @param whereItBegan whether the line to name is the one on which the unfinished part began, not the one on which the
 *     parser could no longer go on
 */
record YamlFault(String problem, String remedy, boolean whereItBegan) {

    private record Known(String part, YamlFault fault) {}

    private static final YamlFault GENERAL = new YamlFault("不是有效的 YAML。", "检查这一行和上一行的缩进、引号与括号。", false);

    private static final List<Known> KNOWN = List.of(
            known(GuardedParser.ANCHOR, "用了锚点“&”或别名“*”。", "把内容直接写出来；文字以“&”或“*”开头时加引号。"),
            known(GuardedParser.TAG, "用了标签“!”。", "删去标签；文字以“!”开头时加引号。"),
            known(GuardedParser.NESTING, "嵌套太深。", "按说明文件的格式写，不需要这样多层。"),
            known("(TAB)", "用制表符缩进。", "缩进改用空格。"),
            known("cannot start any token", "值以特殊符号开头。", "以“%”“@”“`”等开头的文字要加引号，如 \"%\"。"),
            known("mapping values are not allowed", "这里不能再出现“: ”。", "文字里有“: ”时给整段文字加引号；并检查缩进。"),
            unfinished("could not find expected ':'", "缺少冒号。", "键与值之间写“: ”（半角冒号加空格）。"),
            unfinished("',' or ']'", "方括号没有写完整。", "检查逗号和右方括号“]”。"),
            unfinished("',' or '}'", "花括号没有写完整。", "检查逗号和右花括号“}”。"),
            known("but found another document", "一个文件里有两份内容。", "删去“---”及其后的内容。"),
            unfinished("unexpected end of stream", "引号没有闭合。", "补上另一半引号。"),
            known(
                    "<block end>, but found '<scalar>'",
                    "引号没有配对，或引号之后还有文字。",
                    "补上另一半引号；整段文字以引号开头时，外面再加一层单引号，如 '\"维持\" <= \"审结\"'。"),
            known("expected <block end>", "缩进不一致，或缺少“- ”。", "同一层的键对齐到同一列；引号要成对。"),
            known("sequence entries are not allowed", "这里不能写“- ”。", "列表另起一行写，并检查缩进。"),
            known("unknown escape character", "双引号里的“\\”后跟了不认识的字符。", "改用单引号，或写成“\\\\”。"));

    private static Known known(String part, String problem, String remedy) {
        return new Known(part, new YamlFault(problem, remedy, false));
    }

    private static Known unfinished(String part, String problem, String remedy) {
        return new Known(part, new YamlFault(problem, remedy, true));
    }

    static YamlFault of(@Nullable String complaint) {
        if (complaint == null) {
            return GENERAL;
        }
        return KNOWN.stream()
                .filter(known -> complaint.contains(known.part()))
                .map(Known::fault)
                .findFirst()
                .orElse(GENERAL);
    }
}
