package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.WrittenName;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.catalogue.source.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a form's legend: what stands in a cell instead of a figure. */
final class MarksReader {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,]*(?:\\.[0-9]*)?[%‰]?");
    private static final Pattern DASH = Pattern.compile("[-—–―─━‒−ー﹣]+");

    private final Mapping source;
    private final Map<String, MarkMeaning> marks = new LinkedHashMap<>();
    private final Map<String, String> alike = new HashMap<>();

    MarksReader(Mapping source) {
        this.source = source;
    }

    Map<String, MarkMeaning> read() {
        source.pairs("marks").forEach(this::read);
        return marks;
    }

    private void read(Scalar mark, Scalar written) {
        List<MarkMeaning> meanings = Arrays.asList(MarkMeaning.values());
        String text = mark.text();
        if (text.isBlank() || NUMBER.matcher(WrittenName.normalise(text)).matches()) {
            source.fault(mark.place(), "“" + text + "”不能作缺数符号。", "数就是数，空格的含义写在 blank；删去这一项。");
            return;
        }
        Words.find(written.text(), meanings)
                .ifPresentOrElse(
                        meaning -> enter(mark, meaning),
                        () -> source.fault(
                                written.place(),
                                "符号“" + text + "”的含义不能是“" + written.text() + "”。",
                                Words.suggestFor(written.text(), meanings)));
    }

    /** In a cell nobody tells － from —, or a full-width sign from its half-width twin. */
    private void enter(Scalar mark, MarkMeaning meaning) {
        String plain = WrittenName.normalise(mark.text());
        String other = alike.putIfAbsent(DASH.matcher(plain).matches() ? "—" : plain, mark.text());
        if (other != null && marks.get(other) != meaning) {
            source.fault(mark.place(), "“" + mark.text() + "”与“" + other + "”在填报时分不清，含义却不同。", "两处写成同一含义，或只留一处。");
        } else {
            marks.put(mark.text(), meaning);
        }
    }
}
