package cn.huizong.observation;

/** Where the non-empty cells of a part ended: {@code read = stored + findings + ignored} (law 1). */
public record CellCounts(int read, int stored, int findings, int ignored) {

    public static final CellCounts NONE = new CellCounts(0, 0, 0, 0);

    public CellCounts plus(CellCounts other) {
        return new CellCounts(
                read + other.read, stored + other.stored, findings + other.findings, ignored + other.ignored);
    }

    public boolean balanced() {
        return read == stored + findings + ignored;
    }
}
