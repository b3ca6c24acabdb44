package cn.huizong.intake.scan;

/** That bytes cannot be read this way for certain; somebody slower has to. */
public final class Unsure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Something that is read differently by different programs, or is no text. */
    static final Unsure OF_STRUCTURE = new Unsure("structure");

    /** Bytes that stand for no character. */
    static final Unsure OF_ENCODING = new Unsure("encoding");

    private Unsure(String what) {
        super(what, null, false, false);
    }

    public boolean ofEncoding() {
        return this == OF_ENCODING;
    }

    /** Of something that whoever uses the bytes cannot be sure about. */
    public static Unsure ofStructure() {
        return OF_STRUCTURE;
    }
}
