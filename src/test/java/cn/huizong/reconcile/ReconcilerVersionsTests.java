package cn.huizong.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import cn.huizong.spec.SpecYaml;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReconcilerVersionsTests {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final ReturnKey KEY = new ReturnKey("A", "EAST", PERIOD);
    private static final Set<String> OF_VERSIONS = Set.of(
            FindingCode.DUPLICATE_RETURN.id(),
            FindingCode.DUPLICATE_FILE.id(),
            FindingCode.SUPERSEDED.id(),
            FindingCode.JOINED_RETURN.id());

    @TestFactory
    Stream<DynamicTest> versionsAreOrderedAsSpecified() {
        return SpecYaml.cases("reconcile/versions.yaml").stream()
                .map(spec -> DynamicTest.dynamicTest(SpecYaml.text(spec, "name"), () -> check(spec)));
    }

    private static void check(Map<String, Object> spec) {
        List<ObservedReturn> files = files(spec);
        Map<String, Object> expected = SpecYaml.map(spec, "expect");
        Reconciliation result = reconcile(files);
        Optional<ObservedReturn> used = result.accepted().find(KEY);
        if (SpecYaml.text(expected, "cells").isEmpty()) {
            assertThat(used).isEmpty();
            assertThat(result.missing()).noneMatch(missing -> missing.unit().equals("EAST"));
        } else {
            assertThat(cells(used.orElseThrow())).isEqualTo(SpecYaml.texts(expected, "cells"));
            assertThat(used.orElseThrow().version()).hasToString(SpecYaml.text(expected, "version"));
        }
        List<Anomaly> findings = result.anomalies().stream()
                .filter(anomaly -> OF_VERSIONS.contains(anomaly.rule()))
                .toList();
        Map<String, String> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(
                finding.rule(), "1", (one, more) -> String.valueOf(Integer.parseInt(one) + Integer.parseInt(more))));
        assertThat(counts).isEqualTo(new TreeMap<>(SpecYaml.texts(expected, "findings")));
        String said = String.join("\n", findings.stream().map(Anomaly::message).toList());
        ((List<?>) expected.getOrDefault("says", List.of()))
                .forEach(words -> assertThat(said).contains(String.valueOf(words)));
        if (expected.get("states") instanceof List<?> states) {
            assertThat(findings.stream().map(each -> each.state().word())).isEqualTo(states);
        }
        assertThat(result.duplicates()).hasSize(Integer.parseInt("0" + SpecYaml.text(expected, "duplicates")));
        Collections.shuffle(files, new Random(7));
        assertThat(reconcile(files)).usingRecursiveComparison().isEqualTo(result);
    }

    private static Reconciliation reconcile(List<ObservedReturn> files) {
        return new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()))
                .reconcile(PERIOD, Instant.parse("2022-01-20T00:00:00Z"), files, new Observations(List.of()));
    }

    private static List<ObservedReturn> files(Map<String, Object> spec) {
        List<ObservedReturn> files = new ArrayList<>();
        for (Map<String, Object> file : SpecYaml.maps(spec, "files")) {
            files.add(SpecReturns.filed(
                    KEY,
                    SpecYaml.text(file, "file"),
                    Long.parseLong(SpecYaml.text(file.getOrDefault("receipt", 1))),
                    date(file.get("filed")),
                    Integer.parseInt(SpecYaml.text(file.getOrDefault("version", 0))),
                    SpecYaml.texts(file, "cells"),
                    Map.of()));
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static @Nullable LocalDate date(@Nullable Object written) {
        return written instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : null;
    }

    private static Map<String, String> cells(ObservedReturn filed) {
        Map<String, String> cells = new TreeMap<>();
        for (Observation observation : filed.observations()) {
            cells.put(observation.item(), observation.provenance().text());
        }
        return cells;
    }
}
