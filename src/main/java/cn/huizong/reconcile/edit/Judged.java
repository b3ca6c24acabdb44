package cn.huizong.reconcile.edit;

import cn.huizong.reconcile.RuleCheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param failure null unless the rule fired */
public record Judged(RuleCheck check, @Nullable Failure failure) {

    public static List<Failure> failures(List<Judged> judged) {
        return judged.stream()
                .flatMap(each -> Optional.ofNullable(each.failure()).stream())
                .toList();
    }
}
