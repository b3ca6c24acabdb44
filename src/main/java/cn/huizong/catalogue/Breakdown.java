package cn.huizong.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A second dimension of a form (分组): every item is asked for each member, such as each kind of administration. The figure
 * of item {@code GF01.05} for member 12 is the item {@code GF01.05.12}; the total over the members keeps {@code GF01.05}.
 *
 * @param name of the dimension, "" where a form has none
 * @param members in the order of the form, exactly one of them the total
 */
public record Breakdown(String name, List<Member> members) {

    /** Of a form that asks for each item once. */
    public static final Breakdown NONE = new Breakdown("", List.of());

    /**
     * @param code two or three digits, as the form numbers its rows
     * @param indent 0 for members the total is the sum of, more for parts of the one above
     * @param total whether it stands for all members together
     */
    public record Member(String code, String name, int indent, boolean total) {}

    public boolean isNone() {
        return members.isEmpty();
    }

    public Optional<Member> total() {
        return members.stream().filter(Member::total).findFirst();
    }

    /** The members that the total is the sum of. */
    public List<Member> parts() {
        return members.stream()
                .filter(member -> !member.total() && member.indent() == 0)
                .toList();
    }

    /** The item that holds a member's figure of an item. */
    public static String code(String item, Member member) {
        return member.total() ? item : item + "." + member.code();
    }

    /**
     * The items as they are for the total, followed by those of each other member; texts are asked for once.
     *
     * @param undivided codes of other items that are asked for once
     */
    public List<Item> spread(List<Item> items, Set<String> undivided) {
        List<Item> all = new ArrayList<>(items);
        for (Member member : members) {
            if (!member.total()) {
                items.stream()
                        .filter(item -> !item.isText() && !undivided.contains(item.code()))
                        .forEach(item -> all.add(item.as(
                                code(item.code(), member), member.name() + "：" + WrittenName.plain(item.name()))));
            }
        }
        return all;
    }
}
