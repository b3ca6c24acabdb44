package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.util.List;
import java.util.Map;

/**
 * An edition of a form.
 *
 * @param form with sound items only
 * @param source the file
 * @param items by code, where each item stands
 * @param everyCodeRead whether each item's code could be read, so that a code which is not here is nowhere
 * @param reporters as written, with their places
 */
public record FormDraft(
        Form form, Mapping source, Map<String, ItemDraft> items, boolean everyCodeRead, List<Scalar> reporters) {

    public String code() {
        return form.code();
    }
}
