package cn.huizong.reconcile.edit;

import cn.huizong.reconcile.RuleCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** @param failure null unless the rule fired */
public record Judged(RuleCheck check, @Nullable Failure failure) {

    /** With the failure told otherwise, where there is one. */
    public Judged map(UnaryOperator<Failure> told) {
        return failure == null ? this : new Judged(check, told.apply(failure));
    }

    public static List<Failure> failures(List<Judged> judged) {
        return judged.stream()
                .flatMap(each -> Optional.ofNullable(each.failure()).stream())
                .toList();
    }
}
