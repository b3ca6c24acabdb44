package cn.huizong.publish.returned;

import cn.huizong.observation.Source;
import cn.huizong.publish.finding.ReportEntry;
import java.util.List;

/**
 * A file in which something is open for its unit to mend or explain.
 *
 * @param path below the inbox, as it was handed in
 * @param unit code of the unit that handed it in; "" where several units' returns are in it, or none that is known
 * @param folder of the unit, and {@code stem} of the file's name in it: no other file has both
 * @param readable whether the file could be opened on the way in
 * @param entries what is open in it, in the order of the report
 */
record ReturnedFile(
        String path,
        String sha256,
        String unit,
        String folder,
        String stem,
        boolean readable,
        List<ReportEntry> entries) {

    Source source() {
        return new Source(path, sha256, "");
    }

    /** Of the file with its marks. */
    String name(String extension) {
        return folder + "/" + stem + extension;
    }

    /** Of a workbook that tells what is wrong with a file without holding it. */
    String nameAlone() {
        return folder + "/" + stem + ReturnNames.ALONE + ".xlsx";
    }
}
