package cn.huizong.intake.archive;

/** How much an archive may be. Each of its files is then read within {@link cn.huizong.intake.file.Limits} like any other. */
public final class ArchiveLimits {

    /** Size of the archive as it lies on disk. */
    public static final long FILE_BYTES = 1L << 30;

    static final int ENTRIES = 10_000;

    /** Directory of an archive: names and notes of all entries together. A few dozen bytes each are ordinary. */
    static final int DIRECTORY_BYTES = 16 << 20;

    /** All files together, unpacked: as much as the largest list of cases may have. */
    static final long EXPANDED_BYTES = 4_000_000_000L;

    /** Unpacked to packed size of one file. */
    static final int EXPANSION_RATIO = 200;

    /** A file up to this size may be packed as well as it likes: ruled tables with nothing in them are. */
    static final long UNSUSPICIOUS = 1L << 20;

    private ArchiveLimits() {}
}
