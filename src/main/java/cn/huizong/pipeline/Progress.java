package cn.huizong.pipeline;

/** Hears how far a run has come. Called from several threads. */
public interface Progress {

    /** Nobody listens. */
    Progress NONE = new Progress() {
        @Override
        public void begin(Stage stage, int total) {}

        @Override
        public void done(int more) {}

        @Override
        public void end() {}
    };

    /** A stage begins. @param total how many files it will work on; 0 when that says nothing */
    void begin(Stage stage, int total);

    /** More files of the stage are done. */
    void done(int more);

    /** The run has ended. */
    void end();
}
