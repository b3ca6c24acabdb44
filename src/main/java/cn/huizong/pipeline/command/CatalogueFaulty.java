package cn.huizong.pipeline.command;

import cn.huizong.catalogue.CatalogueFault;
import java.util.List;

/** That the catalogue has faults: nothing runs on it. */
final class CatalogueFaulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueFault> faults;

    CatalogueFaulty(List<CatalogueFault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    List<CatalogueFault> faults() {
        return faults;
    }
}
