package cn.huizong.spec;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.Units;
import cn.huizong.rule.Names;
import java.util.List;
import java.util.Optional;

/** What names in rules mean: the items of some forms, by code. */
public record FormNames(List<Form> forms, Units units) implements Names {

    @Override
    public Optional<Named> find(String codeOrName) {
        return forms.stream()
                .flatMap(form -> form.item(codeOrName).stream())
                .findFirst()
                .map(FormNames::named);
    }

    private static Named named(Item item) {
        return new Named(item.code(), item.measure(), item.isText(), item.decimals());
    }

    @Override
    public List<Named> range(String fromCode, String toCode) {
        return forms.stream()
                .filter(form ->
                        form.item(fromCode).isPresent() && form.item(toCode).isPresent())
                .flatMap(form -> form.items().stream())
                .filter(item ->
                        item.code().compareTo(fromCode) >= 0 && item.code().compareTo(toCode) <= 0)
                .map(FormNames::named)
                .toList();
    }

    @Override
    public boolean isGroup(String group) {
        return units.isGroup(group);
    }
}
