package cn.huizong.intake;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files into filed returns. Whatever a file holds, reading ends in a {@link FileReading}. Safe for several threads. */
public final class ReturnReader {

    private final Catalogue catalogue;

    public ReturnReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param relativePath below the inbox, as it is named in outputs
     * @param job whose returns are wanted; null accepts every form of the catalogue
     * @param expected the period wanted; null accepts every period
     */
    public FileReading read(
            Path file, String relativePath, @Nullable JobDefinition job, @Nullable ReferencePeriod expected) {
        throw new UnsupportedOperationException(catalogue.version());
    }
}
