package cn.huizong.observation;

/** One reported figure (观测值): unit × item × period = value + status + provenance. Its measure is the item's. */
public record Observation(
        ReturnKey key, String item, ReportedValue value, ObservationStatus status, Provenance provenance) {

    /** Whether nothing is filled in, be there a row for it or not. */
    public boolean isBlank() {
        return value instanceof ReportedValue.Blank;
    }

    /** Whether the return has no row for the item at all; a row with an empty cell has a place. */
    public boolean isRowMissing() {
        return isBlank() && provenance.cell().isEmpty();
    }
}
