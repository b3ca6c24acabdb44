package cn.huizong.catalogue;

/**
 * A fault of the catalogue.
 *
 * @param file path below the folder read
 * @param line from 1; 0 when the fault is of the file as a whole
 * @param problem what is wrong, in Chinese
 * @param remedy how to mend it, in Chinese
 */
public record CatalogueFault(String file, int line, String problem, String remedy)
        implements Comparable<CatalogueFault> {

    @Override
    public int compareTo(CatalogueFault other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line ? Integer.compare(line, other.line) : problem.compareTo(other.problem);
    }
}
