package cn.huizong.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file as handed in, or one part of it (a sheet), bound to form, unit and period (报送表). Never altered.
 *
 * @param edition of the form it was filled in on
 * @param filedOn 报出日期, or null
 * @param statedVersion 版次 as a number, 0 where none is stated
 * @param header other fields of the form's head as they stood there, by label: 有效期至, 计量单位, …
 */
public record FiledReturn(
        ReturnKey key,
        int edition,
        Source source,
        @Nullable LocalDate filedOn,
        int statedVersion,
        Signatures signatures,
        Map<String, String> header,
        List<FiledCell> cells) {}
