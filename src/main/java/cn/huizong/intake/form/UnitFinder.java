package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.UnitNames;
import cn.huizong.catalogue.Units;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.observation.ReturnIdentity;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which unit a part is of. Where identity and 填报单位 mean different units neither is taken, nor where the
 * written name is one that must never match; where it means no unit for certain, the identity holds and the name is queried.
 */
public final class UnitFinder {

    private static final String WRITE_NAME = "请在“填报单位：”后写明单位全称，与下发表样上的一致";

    private final Units units;
    private final UnitNames names;

    public UnitFinder(Units units) {
        this.units = units;
        this.names = units.names();
    }

    public Unit find(Evidence evidence, ReferencePeriod period, Findings findings) throws RefusedPart {
        HeadEntry written = evidence.head().find(HeadField.UNIT);
        String name = written == null ? "" : written.text();
        SheetCell cell = written == null ? null : written.cell();
        if (evidence.head().contradicts(HeadField.UNIT)) {
            throw unknown(cell, "“填报单位”写了两处且不一致");
        }
        Optional<String> code = evidence.identities().keySet().stream()
                .map(ReturnIdentity::unit)
                .filter(unit -> !unit.isEmpty())
                .findFirst();
        if (code.isPresent()) {
            Unit unit = units.find(code.get()).orElse(null);
            if (unit == null) {
                throw unknown(cell, "识别码里的单位代码 " + code.get() + " 不在单位名录内");
            }
            compare(unit, name, cell, period, findings);
            return unit;
        }
        if (name.isEmpty()) {
            throw unknown(cell, "没有写明填报单位");
        }
        UnitMatch match = names.match(name, period);
        if (!match.isUnit()) {
            throw unknown(cell, "填报单位写作" + Quoted.of(name) + "，" + why(match, period));
        }
        return match.unit();
    }

    private void compare(Unit unit, String name, @Nullable SheetCell cell, ReferencePeriod period, Findings findings)
            throws RefusedPart {
        if (name.isEmpty()) {
            return;
        }
        UnitMatch match = names.match(name, period);
        if (match.units().stream().anyMatch(meant -> meant.code().equals(unit.code()))
                && match.meaning() != UnitMatch.Meaning.UNKNOWN) {
            return;
        }
        if (match.isUnit() || match.meaning() == UnitMatch.Meaning.REFUSED) {
            throw RefusedPart.quarantined(
                    FindingCode.IDENTITY_CONFLICT,
                    cell,
                    "填报单位写作" + Quoted.of(name) + "（" + match.unit().name() + "），识别码却是" + unit.name() + "的，无法确定是哪个单位的数",
                    "请勿在别的单位的表上改写，请把数据填入下发给本单位的表样后重新报送");
        }
        findings.add(
                FindingCode.IDENTITY_CONFLICT,
                cell,
                "填报单位写作" + Quoted.of(name) + "，" + why(match, period) + "；按识别码作为" + unit.name() + "收下",
                "请确认填报单位是" + unit.name());
    }

    private static String why(UnitMatch match, ReferencePeriod period) {
        String meant = match.units().stream().map(Unit::name).distinct().collect(Collectors.joining("、"));
        return switch (match.meaning()) {
            case UNIT -> "即" + meant;
            case AMBIGUOUS -> "在 " + period.chinese() + " 里可以指" + meant + "，无法确定是哪一个";
            case TOTAL -> "是全市汇总行，不是填报单位";
            case SELF -> "是市本级汇总行，不是一个填报单位，请写部门名称";
            case GROUP -> "是几个单位的合称，不是一个填报单位";
            case ZONE -> "是功能区，由所在市（区）填报";
            case REFUSED -> "不予采用：" + meant;
            case UNKNOWN -> meant.isEmpty() ? "单位名录里没有" : "单位名录里没有，相近的有" + meant;
        };
    }

    private static RefusedPart unknown(@Nullable SheetCell cell, String reason) {
        return RefusedPart.quarantined(FindingCode.UNIT_UNKNOWN, cell, reason, WRITE_NAME);
    }
}
