package cn.huizong.observation;

/** One reported figure (观测值): unit × item × period = value + status + provenance. Its measure is the item's. */
public record Observation(
        ReturnKey key, String item, ReportedValue value, ObservationStatus status, Provenance provenance) {}
