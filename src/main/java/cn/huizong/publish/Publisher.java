package cn.huizong.publish;

import cn.huizong.publish.table.AnomalyTable;
import cn.huizong.publish.table.IndicatorTable;
import cn.huizong.publish.table.IntakeTable;
import cn.huizong.publish.table.ObservationTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a release as files. It reads nothing but what the release holds and the job's own templates. */
public final class Publisher {

    /**
     * Writes all files of a release into a folder that exists and is empty.
     *
     * @return what was written, {@code manifest.json} last
     * @throws IOException when the folder cannot be written; what is in it then is worthless
     * @throws TemplateFault when a template of the job does not work; its message is for the person who wrote it
     */
    public List<PublishedFile> publish(Release release, Path folder) throws IOException {
        ReleaseFolder files = new ReleaseFolder(folder);
        files.write("indicators.csv", new IndicatorTable(release.job(), release.values())::write);
        files.write("anomalies.csv", out -> AnomalyTable.write(release.anomalies(), out));
        files.write("intake.csv", out -> IntakeTable.write(release.receipts(), out));
        ObservationTable observations = new ObservationTable(release.catalogue(), release.period());
        files.write("observations.csv", out -> observations.write(release.observations(), out));
        files.write("manifest.json", new Manifest(release, files.files())::writeTo);
        return files.files();
    }
}
