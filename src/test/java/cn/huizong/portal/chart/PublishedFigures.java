package cn.huizong.portal.chart;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.portal.PortalFixture;
import cn.huizong.rule.Fraction;
import cn.huizong.store.Approval;
import cn.huizong.store.ReleaseContent;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a release, written down one by one and put into a store. */
public final class PublishedFigures {

    private static final Instant NOW = Instant.parse("2022-03-01T02:03:04Z");

    private final ReferencePeriod period;
    private final List<IndicatorValue> values = new ArrayList<>();

    public PublishedFigures(int year) {
        this.period = ReferencePeriod.year(year);
    }

    public PublishedFigures with(String indicator, String area, String published) {
        return with(indicator, area, published, ObservationStatus.A);
    }

    public PublishedFigures with(String indicator, String area, String published, ObservationStatus status) {
        return add(indicator, area, published, status, null);
    }

    /** 近6000: somewhat less than the number named. */
    public PublishedFigures nearly(String indicator, String area, String named) {
        return add(indicator, area, named, ObservationStatus.U, new BigDecimal(named));
    }

    private PublishedFigures add(
            String indicator, String area, String published, ObservationStatus status, @Nullable BigDecimal upper) {
        BigDecimal number = published.isEmpty() ? null : new BigDecimal(published);
        Fraction exact = number == null || upper != null ? null : Fraction.of(number);
        int decimals = number == null ? 0 : number.scale();
        values.add(new IndicatorValue(
                indicator,
                area,
                period,
                exact,
                number,
                decimals,
                null,
                null,
                1,
                1,
                null,
                null,
                null,
                ChangeKind.NONE,
                null,
                upper,
                status,
                ""));
        return this;
    }

    StoredRelease published(Store store, int number) {
        Set<String> areas = new LinkedHashSet<>();
        values.forEach(value -> areas.add(value.area()));
        IndicatorValues all = new IndicatorValues(List.copyOf(areas), values);
        Run run = store.runs().begin(PortalFixture.JOB, period, "/in", "/out", NOW, "reader", NOW);
        StoredRelease release = new StoredRelease(
                PortalFixture.JOB, period, number, true, "f", "c", "reader", "p", NOW, "m", "", run.id(), NOW);
        return store.together(() -> {
            store.releases()
                    .add(release, new ReleaseContent(List.of(), List.of(), Map.of(), all, List.of(), List.of()));
            return release;
        });
    }

    /** @param supersedes number of the release approved before, 0 for none */
    public StoredRelease approved(Store store, int number, int supersedes) {
        StoredRelease release = published(store, number);
        store.together(() -> {
            store.approvals()
                    .add(
                            new Approval(
                                    release.job(), period, number, "李四", NOW, "齐全", release.manifest(), supersedes),
                            Map.of());
            return true;
        });
        return release;
    }
}
