package cn.huizong.publish.prose;

import java.util.List;

/** Whether a document says the same as the page it was made from: its numbers and directions stand in the same words, in the same order. */
public final class PaperCheck {

    private PaperCheck() {}

    /**
     * The first place where they differ, in Chinese.
     *
     * @param page texts of the page, which agrees with the indicators
     * @param paper texts of the document
     */
    public static List<String> faults(List<String> page, List<String> paper) {
        List<String> wanted = claiming(page);
        List<String> found = claiming(paper);
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            String said = i < found.size() ? found.get(i) : "";
            String asked = i < wanted.size() ? wanted.get(i) : "";
            if (!said.equals(asked)) {
                return List.of("“" + said + "”应为“" + asked + "”，与网页版不一致");
            }
        }
        return List.of();
    }

    private static List<String> claiming(List<String> texts) {
        return texts.stream().map(Written::squeezed).filter(Written::claims).toList();
    }
}
