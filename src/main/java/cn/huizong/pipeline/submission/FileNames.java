package cn.huizong.pipeline.submission;

/** Names of files from outside: shown to people, never used to find anything. */
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /** The last part of a path of any system, without what does not print, turns writing around or separates; never empty. */
    public static String shown(String given) {
        String visible = given.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}<>\"|?*]", "");
        String plain = visible.replaceAll("^.*[/\\\\:]", "").strip();
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            int dot = plain.lastIndexOf('.');
            String ending = dot > 0 && plain.length() - dot <= 6 ? plain.substring(dot) : "";
            plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
        }
        return plain.matches("\\.*") ? "未命名" : plain;
    }
}
