package cn.huizong.portal.account;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.pipeline.Rounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A unit an account can be of: one that some job expects returns of. The catalogue names others too, to tell them apart. */
public record UnitChoice(String code, String name) {

    static List<UnitChoice> of(Catalogue catalogue, LocalDate today) {
        Set<String> reporting = catalogue.jobs().stream()
                .flatMap(job -> Rounds.of(catalogue, job, today).stream()
                        .flatMap(period -> catalogue.expectedReturns(job, period).stream()))
                .map(ExpectedReturn::unit)
                .collect(Collectors.toSet());
        return catalogue.units().all().stream()
                .filter(unit -> reporting.contains(unit.code()))
                .map(unit -> new UnitChoice(unit.code(), unit.name()))
                .toList();
    }
}
