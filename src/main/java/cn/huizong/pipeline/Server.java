package cn.huizong.pipeline;

/** Serves pages and runs scheduled jobs until the process ends. */
@FunctionalInterface
public interface Server {

    /** @return the exit code, once it was told to stop */
    int serve(ServeRequest request);
}
