package cn.huizong.pipeline.command;

import java.nio.file.Path;
import java.util.List;

/**
 * A correction notice on the disk.
 *
 * @param written whether it was missing and has just been put in its place
 * @param faults files of it that are missing or altered
 */
record ShownNotice(Path folder, boolean written, List<String> faults) {

    String word() {
        return !faults.isEmpty() ? "altered" : written ? "written" : "intact";
    }
}
