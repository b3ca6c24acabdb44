package cn.huizong.catalogue.source;

/** A single value of a file, as written, and where it stands. */
public record Scalar(String text, Type type, Place place) {

    /** What YAML 1.2's core schema takes a value for; quoted values are always text. */
    public enum Type {
        TEXT("文字"),
        NUMBER("数"),
        FLAG("true 或 false"),
        EMPTY("空值");

        private final String chinese;

        Type(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean isText() {
        return type == Type.TEXT;
    }

    public boolean isNumber() {
        return type == Type.NUMBER;
    }
}
