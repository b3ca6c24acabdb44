package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Provenance;
import cn.huizong.publish.text.PlainNumber;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An anomaly in words: codes come with the names people know them by. */
public final class AnomalyText {

    private static final Pattern LINE_AND_COLUMN = Pattern.compile("(\\d+):(\\d+)");
    /** 高港区FZ03表“本年受理案件数”（D7，现填78，疑应为75） */
    private static final Pattern FIGURE_OF_OTHERS = Pattern.compile("[\\p{L}\\p{N}]表“[^”]*”（[^（）]*现填");

    private static final String UNKNOWN_UNIT = "未能认定的填报单位";

    /** More indicators than these are only counted. */
    private static final int NAMED = 3;

    private final Catalogue catalogue;
    private final ReferencePeriod period;
    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, String> suggestions = new HashMap<>();
    private final Map<String, String> subjects = new ConcurrentHashMap<>();
    private final Map<String, IndicatorDefinition> indicators = new HashMap<>();

    public AnomalyText(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.period = period;
        for (EditRule rule : job.edits()) {
            rules.put(rule.id(), rule.id() + " " + rule.name());
            suggestions.put(rule.id(), rule.suggestion());
        }
        for (FindingCode code : FindingCode.values()) {
            rules.put(code.id(), code.chinese());
        }
        job.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
    }

    public String unit(String code) {
        return code.isEmpty() ? UNKNOWN_UNIT : catalogue.units().nameOf(code);
    }

    /** 未报送, FZ02-E01 案件收支平衡 */
    public String rule(String id) {
        return rules.getOrDefault(id, id);
    }

    /** The item where there is one, else the form: FZ02.02 本年受理案件数. */
    public String subject(Anomaly anomaly) {
        String code = anomaly.item().isEmpty() ? anomaly.form() : anomaly.item();
        return subjects.computeIfAbsent(code, this::named);
    }

    private String named(String code) {
        String form = Form.codeOf(code);
        String name = form.equals(code)
                ? catalogue.form(form, period).map(Form::title).orElse("")
                : catalogue.item(code, period).map(Item::name).orElse("");
        return name.isEmpty() ? code : code + " " + name;
    }

    public String file(Anomaly anomaly) {
        Provenance place = anomaly.provenance();
        return place == null ? "" : place.source().file();
    }

    public String sheet(Anomaly anomaly) {
        Provenance place = anomaly.provenance();
        return place == null ? "" : place.source().sheet();
    }

    /** E5 in a workbook, 第12行第5列 in a CSV file. */
    public String cell(Anomaly anomaly) {
        Provenance place = anomaly.provenance();
        if (place == null) {
            return "";
        }
        return cell(place);
    }

    static String cell(Provenance place) {
        Matcher line = LINE_AND_COLUMN.matcher(place.cell());
        return line.matches() ? "第" + line.group(1) + "行第" + line.group(2) + "列" : place.cell();
    }

    /** 算得值 where the number compared is not the one in the cell, like a sum or a growth rate; else 上报值. */
    public String valueName(Anomaly anomaly) {
        Provenance place = anomaly.provenance();
        Optional<BigDecimal> reported = place == null
                ? Optional.empty()
                : PlainNumber.parse(place.text().strip());
        Optional<BigDecimal> compared = PlainNumber.parse(anomaly.value());
        boolean same =
                reported.isEmpty() || compared.isEmpty() || reported.get().compareTo(compared.get()) == 0;
        return same ? "上报值" : "算得值";
    }

    /** What a unit is told to do: only what the rule says, where more would tell it a figure of somebody else. */
    public String ownSuggestion(Anomaly anomaly) {
        String suggestion = anomaly.suggestion();
        return FIGURE_OF_OTHERS.matcher(suggestion).find() ? suggestions.getOrDefault(anomaly.rule(), "") : suggestion;
    }

    /**
     * What a message told on its own begins with: its subject, FZ02.02 本年受理案件数：; where the message names the item itself,
     * the code alone.
     */
    public String lead(Anomaly anomaly) {
        String subject = subject(anomaly);
        if (subject.isEmpty()) {
            return "";
        }
        String name = subject.substring(subject.indexOf(' ') + 1);
        boolean named = anomaly.message().startsWith(name) || anomaly.message().startsWith("“" + name + "”");
        return named ? subject.substring(0, subject.length() - name.length()) : subject + "：";
    }

    /** F40 受理行政复议案件数：-204件（-32.6%）; where no effect was computed, which figures may be affected. */
    public String effect(Anomaly anomaly) {
        List<String> codes = anomaly.indicators();
        if (codes.isEmpty()) {
            return "";
        }
        IndicatorDefinition first = indicators.get(codes.get(0));
        if (first == null || anomaly.impact().isEmpty()) {
            return "涉及" + named(codes);
        }
        String share = anomaly.impactPercent().isEmpty() ? "" : "（" + anomaly.impactPercent() + "%）";
        String others = codes.size() > 1 ? "；另涉及" + named(codes.subList(1, codes.size())) : "";
        return name(first) + "：" + anomaly.impact() + measure(first.measure()) + share + others;
    }

    /** F21 行政规范性文件合法性审核率、F24 行政规范性文件合法性审核件数等5项 */
    private String named(List<String> codes) {
        String names = codes.stream()
                .limit(NAMED)
                .map(code -> indicators.containsKey(code) ? name(indicators.get(code)) : code)
                .collect(Collectors.joining("、"));
        return codes.size() > NAMED ? names + "等" + codes.size() + "项" : names;
    }

    private static String name(IndicatorDefinition indicator) {
        return indicator.code() + " " + indicator.name();
    }

    private static String measure(Measure measure) {
        return measure.equals(Measure.PERCENT) || measure.equals(Measure.POINTS) ? "个百分点" : measure.name();
    }
}
