package cn.huizong.normalise;

import cn.huizong.catalogue.Item;
import cn.huizong.rule.Measure;

/** What an item asks for, in a few words. */
final class Expected {

    private Expected() {}

    static String of(Item item) {
        if (item.isText()) {
            return "文字";
        }
        String measure = item.measure().equals(Measure.NONE) ? "" : "，计量单位" + item.measure();
        if (item.measure().equals(Measure.PERCENT) && !item.negative()) {
            return "0 至 100 之间的" + (item.decimals() == 0 ? "整数" : "数") + measure;
        }
        String kind = item.decimals() == 0 ? "整数" : "数，最多 " + item.decimals() + " 位小数";
        return (item.negative() ? "" : "不小于 0 的") + kind + measure;
    }
}
