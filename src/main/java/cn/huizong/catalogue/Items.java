package cn.huizong.catalogue;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The items of a form in their order, found by code without a search: they are asked for at every cell. */
final class Items extends AbstractList<Item> implements RandomAccess {

    private final List<Item> items;
    private final Map<String, Optional<Item>> byCode = new HashMap<>();

    private Items(List<Item> items) {
        this.items = List.copyOf(items);
        items.forEach(item -> byCode.putIfAbsent(item.code(), Optional.of(item)));
    }

    static Items of(List<Item> items) {
        return items instanceof Items indexed ? indexed : new Items(items);
    }

    Optional<Item> find(String code) {
        return byCode.getOrDefault(code, Optional.empty());
    }

    @Override
    public Item get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
