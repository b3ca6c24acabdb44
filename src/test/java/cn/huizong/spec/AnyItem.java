package cn.huizong.spec;

import cn.huizong.rule.Measure;
import cn.huizong.rule.Names;
import java.util.List;
import java.util.Optional;

/** Takes any code for an item of 件, and any word for a group. */
public final class AnyItem implements Names {

    public static final Names ANY = new AnyItem();

    @Override
    public Optional<Named> find(String code) {
        return Optional.of(new Named(code, Measure.of("件"), false, 0));
    }

    @Override
    public List<Named> range(String fromCode, String toCode) {
        return List.of();
    }

    @Override
    public boolean isGroup(String group) {
        return true;
    }
}
