package cn.huizong.catalogue.source;

/**
 * Where something stands.
 *
 * @param file path from the folder's own name on, with {@code /}
 * @param line from 1; 0 for the file as a whole
 */
public record Place(String file, int line) {

    public static Place of(String file) {
        return new Place(file, 0);
    }
}
