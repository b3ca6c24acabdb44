package cn.huizong.catalogue.reading;

import java.nio.file.Path;

/** Reads {@code jobs/} and {@code input-templates/} into a catalogue, or names every fault that stands in the way. */
public final class CatalogueReader {

    /**
     * @param jobsFolder holds {@code units.csv} and a folder a job
     * @param templatesFolder holds a folder a form
     */
    public CatalogueReading read(Path jobsFolder, Path templatesFolder) {
        throw new UnsupportedOperationException("reading of " + jobsFolder + " and " + templatesFolder);
    }
}
