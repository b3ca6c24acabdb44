package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.util.List;

/** Lists of units that may be left out: leaving one out means all, and an empty one does not say whether it means none. */
final class Lists {

    private Lists() {}

    static List<Scalar> notEmpty(Mapping source, String key) {
        if (source.isEmpty(key)) {
            source.fault(key, "“" + key + "”是空的。", "写上单位代码或单位组；指全部单位时删去这一行。");
        }
        return source.texts(key);
    }
}
