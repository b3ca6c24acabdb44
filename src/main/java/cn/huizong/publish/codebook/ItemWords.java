package cn.huizong.publish.codebook;

import cn.huizong.catalogue.Item;
import java.util.ArrayList;
import java.util.List;

/** The properties of an item in the words of a code book. */
final class ItemWords {

    private ItemWords() {}

    static String kind(Item item) {
        return switch (item.kind()) {
            case FLOW -> "期间数";
            case STOCK -> "期末数";
            case TEXT -> "文字";
        };
    }

    static String decimals(Item item) {
        return item.isText() ? "" : Integer.toString(item.decimals());
    }

    static String yes(boolean holds) {
        return holds ? "是" : "否";
    }

    static String name(Item item) {
        return "　".repeat(item.indent() * 2) + item.name();
    }

    /** Its note, and what a column of its own would be too much for. */
    static String remarks(Item item) {
        List<String> remarks = new ArrayList<>();
        if (!item.note().isEmpty()) {
            remarks.add(item.note());
        }
        if (item.approximate()) {
            remarks.add("接受“近6000”“2000余”等约数，约数只作界限，不参加汇总");
        }
        if (item.negative()) {
            remarks.add("可为负数");
        }
        if (item.role().equals("scope") && item.note().isEmpty()) {
            remarks.add("写明数据所含的地域范围");
        }
        return String.join("；", remarks);
    }
}
