package cn.huizong.catalogue;

/** Resolves what people write for a unit: names, codes and aliases, each in the days it means that unit. */
public final class UnitNames {

    private final Units units;

    public UnitNames(Units units) {
        this.units = units;
    }

    /** What a name means in a period; never a guess. */
    public UnitMatch match(String written, ReferencePeriod period) {
        throw new UnsupportedOperationException(written + period + units);
    }
}
