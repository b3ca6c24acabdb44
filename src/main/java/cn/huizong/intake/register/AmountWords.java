package cn.huizong.intake.register;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.intake.file.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The amounts of cases: exact decimals, or what the form says a mark or an empty cell means. */
final class AmountWords {

    private static final int LONGEST = 40;
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\\.[0-9]{1,18})?");

    private final MarkMeaning blank;
    private final Map<String, MarkMeaning> marks = new HashMap<>();

    AmountWords(Form form) {
        this.blank = form.blank();
        form.marks().forEach((mark, meaning) -> marks.put(Words.of(mark), meaning));
    }

    /** Null where it is neither a number nor a mark that stands for one or for none; empty where there is none. */
    @Nullable
    Optional<BigDecimal> read(String text) {
        String words = Words.of(text);
        MarkMeaning meaning = text.isEmpty() ? blank : marks.get(words);
        if (meaning != null) {
            return switch (meaning) {
                case ZERO -> Optional.of(BigDecimal.ZERO);
                case NOT_APPLICABLE -> Optional.empty();
                case BELOW_UNIT, MISSING -> null;
            };
        }
        boolean decimal = words.length() <= LONGEST && DECIMAL.matcher(words).matches();
        return decimal ? Optional.of(new BigDecimal(words.replace(",", ""))) : null;
    }
}
