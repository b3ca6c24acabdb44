package cn.huizong.observation;

/** The letters of SDMX CL_OBS_STATUS that Huizong uses, strongest first: where several hold, one is shown. */
public enum ObservationStatus {
    /** Break in series. */
    B("序列中断"),
    /** Missing. */
    O("缺失"),
    /** Cannot exist (不适用). */
    M("不适用"),
    /** Expected but not handed in. */
    L("未报送"),
    /** Suppressed. */
    Q("不予公布"),
    /** Estimated for a missing return. */
    E("估计"),
    /** Imputed. */
    I("推算"),
    /** Provisional. */
    P("初步"),
    /** Low reliability: an approximate figure. */
    U("约数"),
    /** Unvalidated: a finding is open. */
    V("待核实"),
    /** Normal. */
    A("正常");

    private final String chinese;

    ObservationStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public ObservationStatus stronger(ObservationStatus other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
