package cn.huizong.publish.ofd;

import cn.huizong.publish.ofd.Mark.Face;
import cn.huizong.publish.ofd.Mark.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers characters that follow one another on a line, so that they can be searched for and copied as one. */
final class Baseline {

    private static final double NEARLY = 0.005;
    /** A wider gap, in sizes of type, is one between columns. */
    private static final double GAP = 0.8;

    private final Consumer<Mark> ended;
    private final StringBuilder text = new StringBuilder();
    private final List<Double> advances = new ArrayList<>();
    private @Nullable Face face;
    private double size;
    private String colour = "";
    private double x;
    private double y;
    private double lastX;
    private double end;

    Baseline(Consumer<Mark> ended) {
        this.ended = ended;
    }

    void add(
            Face newFace,
            double newSize,
            double newX,
            double newY,
            String character,
            double advance,
            String newColour) {
        boolean follows = newFace == face
                && Math.abs(newSize - size) < NEARLY
                && newColour.equals(colour)
                && Math.abs(newY - y) < NEARLY
                && newX > lastX
                && newX - end < GAP * size;
        if (follows) {
            advances.add(newX - lastX);
        } else {
            end();
            face = newFace;
            size = newSize;
            colour = newColour;
            x = newX;
            y = newY;
        }
        text.append(character);
        lastX = newX;
        end = newX + advance;
    }

    void end() {
        Face drawn = face;
        if (drawn != null) {
            ended.accept(new Words(drawn, size, x, y, text.toString(), List.copyOf(advances), end - x, colour));
        }
        face = null;
        text.setLength(0);
        advances.clear();
    }
}
