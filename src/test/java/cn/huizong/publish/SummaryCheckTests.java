package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.publish.document.PageReader;
import cn.huizong.publish.document.PdfDocument;
import cn.huizong.publish.document.PrintedWords;
import cn.huizong.publish.document.SummaryDocument;
import cn.huizong.publish.document.WordDocument;
import cn.huizong.publish.document.Words;
import cn.huizong.publish.document.WrittenPdf;
import cn.huizong.publish.document.WrittenWord;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReportOrder;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.ofd.OfdDocument;
import cn.huizong.publish.prose.PagesCheck;
import cn.huizong.publish.prose.PaperCheck;
import cn.huizong.samples.SampleReleases;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever number or direction of the summary of the sample year is changed, the release is not published. */
class SummaryCheckTests {

    private static final int MUTATIONS = 1_000;
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    /** A number in what people see; one in the marks of the page is none. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?=[^<>]*<)");

    private static final Pattern DIRECTION = Pattern.compile("(?:增长(?!率)|上升|下降|持平|[▲▼＝])(?=[^<>]*<)");
    private static final List<String> DIRECTIONS = List.of("增长", "上升", "下降", "持平", "▲", "▼", "＝");

    @TempDir
    private static Path folder;

    private static Summary summary;
    private static String page;

    @BeforeAll
    static void publish() throws IOException {
        Release release = SampleReleases.of2021();
        new Publisher().publish(release, folder);
        page = Files.readString(folder.resolve("summary.html"));
        summary = new Summary(
                release,
                new Figures(release.job(), release.catalogue().units(), release.values(), release.lastYear()),
                new AnomalyText(release.catalogue(), release.job(), release.period()),
                ReportOrder.of(release.anomalies(), release.catalogue().units()));
    }

    @Test
    void asItIsWrittenItAgrees() {
        assertThat(summary.faults(page)).isEmpty();
    }

    @Test
    void noMutationOfANumberPassesUnseen() {
        Random random = new Random(20_211_231);
        List<MatchResult> numbers = visible(NUMBER);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            MatchResult number = numbers.get(random.nextInt(numbers.size()));
            changes.add(new Change(number, mutated(number.group(), random)));
        }
        List<String> unseen = unseen(changes);

        assertThat(numbers.size()).isGreaterThan(300);
        assertThat(unseen).isEmpty();
    }

    @Test
    void noMutationOfADirectionPassesUnseen() {
        List<MatchResult> directions = visible(DIRECTION);
        List<Change> changes = new ArrayList<>();
        for (MatchResult direction : directions) {
            DIRECTIONS.stream()
                    .filter(other -> !other.equals(direction.group()))
                    .forEach(other -> changes.add(new Change(direction, other)));
        }
        List<String> unseen = unseen(changes);

        assertThat(directions.size()).isGreaterThan(60);
        assertThat(unseen).isEmpty();
    }

    @Test
    void whatDoesNotAgreeIsNotPublishedAndSaid(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("summary.html"), page.replace("行政复议案件625件", "行政复议案件652件"));

        assertThatThrownBy(() -> summary.check(other))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContainingAll("受理行政复议案件652件", "F40", "625件", "本版没有发布");
    }

    @Test
    void noMutationOfANumberInTheWordDocumentPassesUnseen() throws IOException {
        List<String> texts = Words.of(read(page));
        List<String> paragraphs = WrittenWord.paragraphs(folder.resolve("summary.docx"));
        Random random = new Random(20_211_231);
        List<Integer> numbered = IntStream.range(0, paragraphs.size())
                .filter(i -> paragraphs.get(i).matches(".*[0-9].*"))
                .boxed()
                .toList();

        assertThat(PaperCheck.faults(texts, paragraphs)).isEmpty();
        assertThat(numbered.size()).isGreaterThan(200);
        for (int i = 0; i < MUTATIONS; i++) {
            int at = numbered.get(random.nextInt(numbered.size()));
            List<MatchResult> numbers = Pattern.compile("[0-9]+")
                    .matcher(paragraphs.get(at))
                    .results()
                    .toList();
            MatchResult number = numbers.get(random.nextInt(numbers.size()));
            List<String> other = new ArrayList<>(paragraphs);
            other.set(
                    at,
                    paragraphs.get(at).substring(0, number.start())
                            + mutated(number.group(), random)
                            + paragraphs.get(at).substring(number.end()));
            assertThat(PaperCheck.faults(texts, other)).as(other.get(at)).hasSize(1);
        }
    }

    @Test
    void aWordDocumentThatSaysSomethingElseIsNotPublished(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("summary.html"), page);
        try (OutputStream out = Files.newOutputStream(other.resolve("summary.docx"))) {
            WordDocument.write(
                    read(page.replace("行政复议案件625件", "行政复议案件652件")), Instant.EPOCH.plusSeconds(1_640_000_000), out);
        }

        assertThatThrownBy(() -> summary.check(other))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContainingAll("summary.docx", "652件", "625件", "本版没有发布");
    }

    @Test
    void whatADocumentSaysOfItsAnnexesIsNothingThePageWouldSay(@TempDir Path other) throws IOException {
        String annexes =
                page.replace("</main>", "<section data-annex=\"\"><h2>附表说明</h2><p>没有其他说明。</p></section></main>");
        Files.writeString(other.resolve("summary.html"), annexes);
        try (OutputStream out = Files.newOutputStream(other.resolve("summary.docx"))) {
            WordDocument.write(read(annexes), Instant.EPOCH.plusSeconds(1_640_000_000), out);
        }
        print(annexes, other);

        assertThat(WrittenWord.paragraphs(other.resolve("summary.docx"))).contains("附表说明");
        assertThatCode(() -> summary.check(other)).doesNotThrowAnyException();
    }

    @Test
    void noMutationOfANumberInThePdfPassesUnseen() throws IOException {
        SummaryDocument document = read(page);
        PrintedWords words = PrintedWords.of(document);
        List<String> pages = words.bodies(WrittenPdf.pages(folder.resolve("summary.pdf")));
        Random random = new Random(20_211_231);

        assertThat(PagesCheck.faults(words.texts(), words.heads(), pages)).isEmpty();
        assertThat(pages.size()).isGreaterThan(8);
        for (int i = 0; i < MUTATIONS; i++) {
            int at = random.nextInt(pages.size());
            List<MatchResult> numbers =
                    Pattern.compile("[0-9]+").matcher(pages.get(at)).results().toList();
            if (numbers.isEmpty()) {
                i--;
                continue;
            }
            List<String> other = new ArrayList<>(pages);
            MatchResult number = numbers.get(random.nextInt(numbers.size()));
            other.set(
                    at,
                    pages.get(at).substring(0, number.start())
                            + mutated(number.group(), random)
                            + pages.get(at).substring(number.end()));
            assertThat(PagesCheck.faults(words.texts(), words.heads(), other))
                    .as(number.group() + " on page " + (at + 1))
                    .isNotEmpty();
        }
    }

    @Test
    void noMutationOfADirectionInThePdfPassesUnseen() throws IOException {
        SummaryDocument document = read(page);
        PrintedWords words = PrintedWords.of(document);
        List<String> pages = words.bodies(WrittenPdf.pages(folder.resolve("summary.pdf")));
        int found = 0;
        for (int at = 0; at < pages.size(); at++) {
            for (String direction : DIRECTIONS) {
                String mutated = pages.get(at).replaceFirst(direction, direction.equals("下降") ? "上升" : "下降");
                if (!mutated.equals(pages.get(at))) {
                    found++;
                    List<String> other = new ArrayList<>(pages);
                    other.set(at, mutated);
                    assertThat(PagesCheck.faults(words.texts(), words.heads(), other))
                            .as(direction + " on page " + (at + 1))
                            .isNotEmpty();
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void aPdfThatSaysSomethingElseIsNotPublished(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("summary.html"), page);
        Files.copy(folder.resolve("summary.docx"), other.resolve("summary.docx"));
        print(page.replace("行政复议案件625件", "行政复议案件652件"), other);

        assertThatThrownBy(() -> summary.check(other))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContainingAll("summary.pdf", "652", "625", "本版没有发布");
    }

    @Test
    void aRowHigherThanAPageIsNoDifferenceAndStillHeldAgainstThePage(@TempDir Path other) throws IOException {
        String cell = "说明：本期受理625件，上年463件，同比增长34.99%。".repeat(40);
        String tall = page.replace(
                "<h2>来源与说明</h2>",
                "<h2>来源与说明</h2><table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>" + cell + "</td><td>"
                        + cell + "</td></tr></tbody></table>");
        PrintedWords words = PrintedWords.of(PageReader.read(tall));
        print(tall, other);
        List<String> pages = words.bodies(WrittenPdf.pages(other.resolve("summary.pdf")));

        assertThat(words.tall()).isTrue();
        assertThat(PagesCheck.faults(words.texts(), words.heads(), pages)).isNotEmpty();
        assertThat(PagesCheck.faultsInAnyOrder(words.texts(), pages)).isEmpty();
        pages.replaceAll(text -> text.replace("625件", "件"));
        assertThat(PagesCheck.faultsInAnyOrder(words.texts(), pages)).isNotEmpty();
    }

    @Test
    void aPageThatIsMissingInThePdfIsNoticed() throws IOException {
        SummaryDocument document = read(page);
        PrintedWords words = PrintedWords.of(document);
        List<String> pages = words.bodies(WrittenPdf.pages(folder.resolve("summary.pdf")));

        assertThat(PagesCheck.faults(words.texts(), words.heads(), pages.subList(0, pages.size() - 1)))
                .isNotEmpty();
        assertThat(PagesCheck.faults(words.texts(), words.heads(), pages.subList(1, pages.size())))
                .isNotEmpty();
    }

    @Test
    void charactersThatNoTypefaceHasAreNoDifference(@TempDir Path other) throws IOException {
        String rare = page.replace("<h2>来源与说明</h2>", "<h2>来源与说明</h2><p>经办人姓𠮷，另一人姓א。</p>");
        SummaryDocument document = read(rare);
        PrintedWords words = PrintedWords.of(document);
        print(rare, other);

        List<String> pages = words.bodies(WrittenPdf.pages(other.resolve("summary.pdf")));
        assertThat(pages).anyMatch(text -> text.contains("经办人姓〔U+20BB7〕，另一人姓〔U+5D0〕。"));
        assertThat(PagesCheck.faults(words.texts(), words.heads(), pages)).isEmpty();
    }

    private static void print(String page, Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("summary.pdf"))) {
            PdfDocument.write(read(page), Instant.EPOCH.plusSeconds(1_640_000_000), out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("summary.ofd"))) {
            OfdDocument.write(
                    Files.readAllBytes(folder.resolve("summary.pdf")), Instant.EPOCH.plusSeconds(1_640_000_000), out);
        }
    }

    private static SummaryDocument read(String html) {
        return PageReader.read(html).with(summary.charts());
    }

    private record Change(MatchResult place, String other) {}

    /** Those after which the page is still thought to be right; on all cores, since each reads the whole page. */
    private static List<String> unseen(List<Change> changes) {
        return changes.parallelStream()
                .filter(change ->
                        summary.faults(replaced(change.place(), change.other())).isEmpty())
                .map(change -> around(change.place()) + " → " + change.other())
                .toList();
    }

    private static List<MatchResult> visible(Pattern pattern) {
        String seen =
                STYLE.matcher(page).replaceAll(style -> " ".repeat(style.group().length()));
        return pattern.matcher(seen).results().toList();
    }

    /** A digit replaced, dropped or added. */
    private static String mutated(String number, Random random) {
        while (true) {
            int at = random.nextInt(number.length());
            String digit = Integer.toString(random.nextInt(10));
            String other = number.substring(0, at)
                    + switch (random.nextInt(4)) {
                        case 0 -> "";
                        case 1 -> digit + number.charAt(at);
                        default -> digit;
                    }
                    + number.substring(at + 1);
            if (!other.equals(number)) {
                return other;
            }
        }
    }

    private static String replaced(MatchResult place, String other) {
        return page.substring(0, place.start()) + other + page.substring(place.end());
    }

    private static String around(MatchResult place) {
        return page.substring(Math.max(0, place.start() - 60), Math.min(page.length(), place.end() + 30));
    }
}
