package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.UnitAlias;
import cn.huizong.catalogue.source.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an alias as {@code units.csv} writes it: {@code 医药城@2021-07-01..}. */
final class AliasReader {

    private AliasReader() {}

    static Optional<UnitAlias> read(String written, Row row) {
        int at = written.lastIndexOf('@');
        String name = (at < 0 ? written : written.substring(0, at)).strip();
        if (name.isEmpty()) {
            row.fault("有一个别名是空的。", "删去多余的“|”。");
            return Optional.empty();
        }
        if (at < 0) {
            return Optional.of(new UnitAlias(name, null, null));
        }
        String days = written.substring(at + 1);
        int dots = days.indexOf("..");
        try {
            if (dots < 0) {
                throw new DateTimeException(days);
            }
            UnitAlias alias = new UnitAlias(name, day(days.substring(0, dots)), day(days.substring(dots + 2)));
            if (!alias.isPossible()) {
                row.fault("别名“" + name + "”的开始日期晚于结束日期。", "核对“@”后的日期。");
            }
            return Optional.of(alias);
        } catch (DateTimeException notDays) {
            row.fault("别名“" + name + "”的日期“" + days + "”写法不对。", "写成 名称@2021-07-01.. 或 名称@..2021-06-30。");
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String written) {
        return written.isBlank() ? null : Days.parse(written.strip());
    }
}
