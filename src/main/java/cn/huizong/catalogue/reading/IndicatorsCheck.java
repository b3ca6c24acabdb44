package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.EditDistance;
import cn.huizong.catalogue.Estimation;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.Section;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.IndicatorDraft;
import cn.huizong.catalogue.draft.JobDraft;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.catalogue.source.Separators;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Parses a job's indicators and holds them against its forms, its units and each other. */
final class IndicatorsCheck {

    private final JobDraft job;
    private final Reporters reporters;
    private final FormulasReader formulas;
    private final ChangesCheck changes;
    private final ContributorsCheck contributors;

    IndicatorsCheck(JobDraft job, FormDrafts forms, Reporters reporters) {
        this.job = job;
        this.reporters = reporters;
        this.formulas = new FormulasReader(new JobForms(job, forms), forms, reporters);
        this.changes = new ChangesCheck(job.indicators());
        this.contributors = new ContributorsCheck(forms, reporters);
    }

    /** The indicators in which nothing is wrong, in the order of the file. */
    List<IndicatorDefinition> check() {
        List<IndicatorDefinition> definitions = new ArrayList<>();
        job.indicators().forEach(draft -> check(draft).ifPresent(definitions::add));
        return definitions;
    }

    private Optional<IndicatorDefinition> check(IndicatorDraft draft) {
        Mapping source = draft.source();
        checkSection(draft);
        boolean unitsKnown = reporters.areKnown(draft.units(), source, "units");
        Formulas parsed = formulas.read(draft);
        checkEstimation(draft);
        checkPersons(draft);
        if (draft.kind() == IndicatorKind.CHANGE) {
            changes.check(draft);
        }
        if (unitsKnown && source.sound()) {
            contributors.check(draft, parsed);
        }
        return source.sound() && parsed.complete() ? Optional.of(definition(draft, parsed)) : Optional.empty();
    }

    private void checkSection(IndicatorDraft draft) {
        List<String> names = job.sections().stream().map(Section::name).toList();
        boolean listed = draft.section().isEmpty() || names.contains(draft.section());
        if (!listed && !names.isEmpty()) {
            draft.source()
                    .fault(
                            "section",
                            "job.yaml 的 sections 中没有“" + draft.section() + "”。",
                            EditDistance.nearest(draft.section(), names)
                                    .map(near -> "是否想写“" + near + "”？")
                                    .or(() -> names.stream()
                                            .filter(section -> section.contains(draft.section()))
                                            .findFirst()
                                            .flatMap(Separators::remedyFor)
                                            .map(remedy -> "job.yaml 的 sections " + remedy))
                                    .orElse("在 job.yaml 的 sections 中加上它，或改为已有的分节。"));
        }
    }

    /** Only what is written at the indicator itself can be wrong: what the job says holds for those it suits. */
    private void checkEstimation(IndicatorDraft draft) {
        Compilation compilation = draft.compilation();
        boolean estimated = draft.estimation() == Estimation.GROWTH;
        if (estimated && draft.kind() == IndicatorKind.CHANGE) {
            draft.source()
                    .fault("estimate", "kind: change 的指标随比率一起估计，不能自己写“estimate: growth”。", "删去它，写到 change-of 所指的比率上。");
        } else if (estimated && compilation != null && !Estimation.suits(draft.kind(), compilation)) {
            draft.source()
                    .fault(
                            "estimate",
                            "“estimate: growth”只用于 compilation: sum 的流量、存量和比率。",
                            "删去它：累计数和只由一个单位填报的数，缺了不能按其他单位的增幅推算。");
        }
    }

    private static void checkPersons(IndicatorDraft draft) {
        if (draft.persons() && draft.kind() == IndicatorKind.CHANGE) {
            draft.source()
                    .fault("persons", "kind: change 的指标随比率一起保密，不能自己写“persons: true”。", "删去它，写到 change-of 所指的比率上。");
        } else if (draft.persons() && draft.estimation() == Estimation.GROWTH) {
            draft.source()
                    .fault("estimate", "“persons: true”的指标不能估计：由估计数可以推算出不予公布的上年数。", "删去“estimate: growth”，缺报时只公布已报数。");
        }
    }

    private IndicatorDefinition definition(IndicatorDraft draft, Formulas parsed) {
        return new IndicatorDefinition(
                draft.code(),
                draft.name(),
                draft.english(),
                draft.section(),
                draft.measure(),
                draft.kind(),
                compilation(draft),
                parsed.value(),
                parsed.numerator(),
                parsed.denominator(),
                draft.kind() == IndicatorKind.CHANGE ? draft.source().text("change-of") : null,
                parsed.shown(),
                draft.units().stream().map(Scalar::text).toList(),
                draft.decimals(),
                draft.note(),
                estimation(draft),
                draft.persons());
    }

    private Estimation estimation(IndicatorDraft draft) {
        if (draft.persons()) {
            return Estimation.NONE;
        }
        Estimation wanted = draft.estimation() == null ? job.estimates() : draft.estimation();
        return Estimation.suits(draft.kind(), compilation(draft)) ? wanted : Estimation.NONE;
    }

    /** A change is compiled like the rate whose change it is. */
    private Compilation compilation(IndicatorDraft draft) {
        return Stream.of(
                        draft.compilation(),
                        changes.rateOf(draft).map(IndicatorDraft::compilation).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Compilation.SUM);
    }
}
