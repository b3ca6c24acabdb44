package cn.huizong.reconcile.edit;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Observation;
import java.util.List;

/**
 * An edit rule that fired.
 *
 * @param observations of the period it rests on: until somebody has looked, any of them may be the wrong one
 */
public record Failure(Anomaly anomaly, List<Observation> observations) {}
