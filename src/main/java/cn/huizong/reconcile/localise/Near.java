package cn.huizong.reconcile.localise;

/**
 * A value, or one infinitely close to it: value + gap·ε for an ε greater than 0 and smaller than any number. So {@code x < 3}
 * is {@code x <= 3 − ε}, and strict and loose comparisons are reckoned alike (Dutertre and de Moura 2006, "A fast
 * linear-arithmetic solver for DPLL(T)").
 */
record Near(Ratio value, Ratio gap) implements Comparable<Near> {

    static final Near ZERO = at(Ratio.ZERO);

    static Near at(Ratio value) {
        return new Near(value, Ratio.ZERO);
    }

    static Near above(Ratio value) {
        return new Near(value, Ratio.ONE);
    }

    static Near below(Ratio value) {
        return new Near(value, Ratio.ONE.negate());
    }

    Near plus(Near other) {
        return new Near(value.plus(other.value), gap.plus(other.gap));
    }

    Near minus(Near other) {
        return new Near(value.minus(other.value), gap.minus(other.gap));
    }

    Near times(Ratio factor) {
        return new Near(value.times(factor), gap.times(factor));
    }

    Near over(Ratio divisor) {
        return new Near(value.over(divisor), gap.over(divisor));
    }

    int signum() {
        return compareTo(ZERO);
    }

    @Override
    public int compareTo(Near other) {
        int byValue = value.compareTo(other.value);
        return byValue != 0 ? byValue : gap.compareTo(other.gap);
    }
}
