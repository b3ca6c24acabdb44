package cn.huizong.pipeline.step;

import cn.huizong.store.StoredRelease;
import java.nio.file.Path;

/**
 * The release a run ended with.
 *
 * @param fresh whether this run made it; otherwise it was there and nothing had changed since
 */
public record Published(StoredRelease release, Path folder, boolean fresh) {}
