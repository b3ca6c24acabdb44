package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.CatalogueFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading the catalogue's folders came to.
 *
 * @param catalogue null when there is any fault: nothing runs on a faulty catalogue
 * @param faults every fault, by file and line
 * @param hints what is no fault but worth a look, such as a rule that another implies; by file and line
 */
public record CatalogueReading(
        @Nullable Catalogue catalogue, List<CatalogueFault> faults, List<CatalogueFault> hints) {}
