package cn.huizong;

/** Starts the command line. */
public final class Huizong {

    private Huizong() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
