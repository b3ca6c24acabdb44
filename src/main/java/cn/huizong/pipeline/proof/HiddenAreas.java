package cn.huizong.pipeline.proof;

import cn.huizong.aggregate.Proof;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.ObservationStatus;
import java.util.Set;

/** Parts of a proof that must not be told, because few people are in them or others could be worked out from them. */
public record HiddenAreas(Units units, Set<String> areas) {

    public static final String WORDS = ObservationStatus.Q.chinese();

    public boolean contains(String area) {
        return areas.contains(area);
    }

    public boolean hides(Proof.Node node) {
        if (node instanceof Proof.Operation operation) {
            return contains(operation.area());
        }
        return node instanceof Proof.UnitFigure figure
                && units.find(figure.unit())
                        .map(Unit::area)
                        .filter(this::contains)
                        .isPresent();
    }
}
