package cn.huizong.reconcile.outlier;

import java.util.Random;

/**
 * Counts as districts report them, made up from a seed: of any size from 10 to 10,000, with a trend, a spread in proportion to
 * their size and that of counting.
 */
final class MadeUpFigures {

    private static final double STEADIEST = 0.03;
    private static final double WILDEST = 0.25;

    private final Random random;

    MadeUpFigures(long seed) {
        this.random = new Random(seed);
    }

    /** Years of one unit, the last one to be tested. */
    double[] series(int years) {
        double level = StrictMath.pow(10, between(1, 4));
        double trend = between(-0.05, 0.1);
        double spread = between(STEADIEST, WILDEST);
        double[] series = new double[years];
        for (int year = 0; year < years; year++) {
            series[year] = counted(level * StrictMath.pow(1 + trend, year), spread);
        }
        return series;
    }

    /** Units of like size with their figures of last year, all above 0, and of this year; the last unit is to be tested. */
    double[][] units(int number) {
        double level = StrictMath.pow(10, between(1, 4));
        double growth = between(-0.2, 0.6);
        double spread = between(STEADIEST, WILDEST);
        double[][] units = new double[number][];
        for (int unit = 0; unit < number; unit++) {
            double size = level * StrictMath.exp(random.nextGaussian() / 2);
            double before = Math.max(1, counted(size, 0));
            units[unit] = new double[] {before, counted(before * (1 + growth), spread)};
        }
        return units;
    }

    private double counted(double expected, double spread) {
        double drawn = expected * StrictMath.exp(spread * random.nextGaussian() - spread * spread / 2);
        return Math.max(0, Math.rint(drawn + Math.sqrt(drawn) * random.nextGaussian()));
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
