package cn.huizong.normalise;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.intake.PartReading;

/** Reads the cells of filed returns as figures. Safe for several threads. */
public final class Normaliser {

    private final Catalogue catalogue;

    public Normaliser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public NormalisedReturn normalise(PartReading part) {
        throw new UnsupportedOperationException(catalogue.version());
    }
}
