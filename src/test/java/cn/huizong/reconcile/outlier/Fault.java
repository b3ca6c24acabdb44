package cn.huizong.reconcile.outlier;

/** What is done to a sound figure before it is tested; the result is a count again. */
enum Fault {
    NONE(1),
    DOUBLED(2),
    TENFOLD(10),
    HUNDREDFOLD(100),
    TENTH(0.1),
    HUNDREDTH(0.01);

    private final double factor;

    Fault(double factor) {
        this.factor = factor;
    }

    double of(double sound) {
        return Math.rint(sound * factor);
    }
}
