package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.source.Mapping;
import cn.huizong.rule.RuleFault;

/** Says a fault of the rule language as a fault of the file it stands in. */
final class Told {

    private Told() {}

    static void fault(Mapping source, String key, RuleFault fault) {
        String where = "“" + key + "”第 " + fault.column() + " 个字符处：";
        source.fault(key, where + sentence(fault.problem()), sentence(fault.remedy()));
    }

    static String sentence(String text) {
        return text.isEmpty() || text.endsWith("。") ? text : text + "。";
    }
}
