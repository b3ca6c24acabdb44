package cn.huizong.publish.document;

/** Numbers headings and items in the order of GB/T 9704: 一、 （一） 1. */
final class Numbering {

    private int first;
    private int second;
    private int item;

    String heading(int level) {
        item = 0;
        if (level == 1) {
            second = 0;
            return ChineseNumeral.of(++first) + "、";
        }
        return level == 2 ? "（" + ChineseNumeral.of(++second) + "）" : "";
    }

    String item() {
        return ++item + ".";
    }
}
