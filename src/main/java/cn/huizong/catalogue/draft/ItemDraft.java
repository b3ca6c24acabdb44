package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.util.List;

/** An item of a form; what is wrong in it is replaced by a stand-in. */
public record ItemDraft(Item item, Mapping source, List<Scalar> reporters) {}
