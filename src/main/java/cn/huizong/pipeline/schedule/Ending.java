package cn.huizong.pipeline.schedule;

/** What came of work that was due. */
enum Ending {
    /** It is done; the next turn is the next one of its rhythm. */
    DONE,
    /** Something else is under way: the same turn soon, as often as it takes. */
    BUSY,
    /** The same turn later, a few times. */
    FAILED
}
