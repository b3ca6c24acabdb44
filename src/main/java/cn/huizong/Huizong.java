package cn.huizong;

import org.springframework.modulith.Modulithic;

/** Starts the command line. */
@Modulithic
public final class Huizong {

    private Huizong() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
