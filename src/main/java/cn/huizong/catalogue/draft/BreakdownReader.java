package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Breakdown;
import cn.huizong.catalogue.Breakdown.Member;
import cn.huizong.catalogue.source.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a form breaks its items down by. */
final class BreakdownReader {

    /** Each is an item more for every item of the form. */
    private static final int MOST_MEMBERS = 200;

    private final Mapping form;

    BreakdownReader(Mapping form) {
        this.form = form;
    }

    Breakdown read() {
        if (!form.has("members")) {
            if (form.has("breakdown")) {
                form.fault("breakdown", "写了分组的名称，没有写分成哪些组。", "补上“members: […]”。");
            }
            return Breakdown.NONE;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        int indentAbove = 0;
        boolean sound = true;
        for (Mapping source : form.mappings("members", Shapes.MEMBER)) {
            String code = source.text("code");
            if (!code.isEmpty() && !Ids.MEMBER.matcher(code).matches()) {
                source.fault("code", "分组代码“" + code + "”写法不对。", "写成加引号的两到三位数字，如 \"01\"。");
            } else if (members.containsKey(code)) {
                source.fault("code", "分组代码“" + code + "”重复。", "每组一个代码。");
            }
            int indent = source.whole("indent", 0, 9, 0);
            if (indent > indentAbove + 1) {
                source.fault("indent", "缩进 " + indent + " 层，上一组只有 " + indentAbove + " 层。", "每次最多比上一组多缩进一层。");
            }
            indentAbove = indent;
            sound &= source.sound();
            Member member = new Member(code, source.text("name"), indent, source.flag("total", false));
            if (source.sound()) {
                members.put(code, member);
            }
        }
        return checked(new Breakdown(form.text("breakdown", "分组"), List.copyOf(members.values())), sound);
    }

    private Breakdown checked(Breakdown breakdown, boolean sound) {
        if (breakdown.members().size() > MOST_MEMBERS) {
            form.fault("members", "分组有 " + breakdown.members().size() + " 个，最多 " + MOST_MEMBERS + " 个。", "分成几张表。");
            return Breakdown.NONE;
        }
        long totals = breakdown.members().stream().filter(Member::total).count();
        if (sound && form.sound("members") && totals != 1) {
            form.fault("members", "分组中应有一组是合计，现有 " + totals + " 组。", "在合计那一组写 total: true。");
            return Breakdown.NONE;
        }
        return totals == 1 ? breakdown : Breakdown.NONE;
    }
}
