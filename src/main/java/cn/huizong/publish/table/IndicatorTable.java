package cn.huizong.publish.table;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.text.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code indicators.csv}: SDMX-CSV 2.0 (SDMX Technical Working Group, 2023), indicators in the job's order, for each the city and
 * then its areas.
 *
 * <p>A measure is its dimension in UNIT_MEASURE and its multiple, as a power of ten, in UNIT_MULT: 万元 is 元 and 4, ‰ is % and −1.
 */
public final class IndicatorTable {

    private static final List<String> COLUMNS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REF_AREA",
            "INDICATOR",
            "TIME_PERIOD",
            "OBS_VALUE",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "DECIMALS",
            "OBS_STATUS",
            "CONF_STATUS",
            "NUMERATOR",
            "DENOMINATOR",
            "UNITS_REPORTED",
            "UNITS_EXPECTED",
            "COVERAGE",
            "YOY",
            "YOY_KIND",
            "LOWER",
            "UPPER",
            "NOTE");

    private final JobDefinition job;
    private final IndicatorValues values;

    public IndicatorTable(JobDefinition job, IndicatorValues values) {
        this.job = job;
        this.values = values;
    }

    /** @param out closed when the table is written */
    public void write(OutputStream out) throws IOException {
        try (SafeCsv csv = new SafeCsv(out, COLUMNS)) {
            for (IndicatorDefinition indicator : job.indicators()) {
                for (String area : values.areas()) {
                    Optional<IndicatorValue> value = values.find(indicator.code(), area);
                    if (value.isPresent()) {
                        write(csv, indicator, value.get());
                    }
                }
            }
        }
    }

    private void write(SafeCsv csv, IndicatorDefinition indicator, IndicatorValue value) throws IOException {
        boolean withheld = value.status() == ObservationStatus.Q;
        csv.field("dataflow")
                .field(job.agency() + ":" + job.dataflow() + "(" + job.version() + ")")
                .field("R");
        csv.field(String.valueOf(value.period().frequency().letter()));
        csv.field(value.area()).field(value.indicator()).field(value.period().toString());
        csv.number(withheld ? null : value.published());
        csv.field(indicator.measure().dimension()).number(indicator.measure().powerOfTen());
        csv.number(value.decimals())
                .field(value.status().name())
                .field(values.confidentiality(value).sdmx());
        csv.number(withheld ? null : value.numerator()).number(withheld ? null : value.denominator());
        csv.number(value.unitsReported()).number(value.unitsExpected()).number(value.coverage());
        csv.number(withheld ? null : value.yoy()).field(withheld ? word(ChangeKind.NONE) : word(value.yoyKind()));
        csv.number(withheld ? null : value.lower()).number(withheld ? null : value.upper());
        csv.field(value.note()).endRow();
    }

    private static String word(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
