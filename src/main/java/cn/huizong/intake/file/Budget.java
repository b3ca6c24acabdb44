package cn.huizong.intake.file;

import cn.huizong.anomaly.FindingCode;
import java.util.function.LongSupplier;

/** What reading one file has used up of its {@link Limits}; the first limit passed ends the reading. */
public final class Budget {

    /** The time is looked at once in so many cells or blocks of bytes. */
    private static final int STRIDE = 1_024;

    /** Before so much is unpacked a high ratio is ordinary. */
    private static final int UNSUSPICIOUS = 1 << 20;

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final long start;
    private long expanded;
    private long characters;
    private long sharedCharacters;
    private int sharedTexts;
    private int elements;
    private int cells;
    private int steps;

    /** @param nanoTime a clock that only ever measures how long reading takes */
    public Budget(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    public void file(long bytes) {
        if (bytes > limits.fileBytes()) {
            throw exceeded("文件大小", limits.fileBytes(), " 字节");
        }
    }

    public void entries(int count) {
        if (count > limits.entries()) {
            throw exceeded("压缩包内文件个数", limits.entries(), "");
        }
    }

    public void sheets(int count) {
        if (count > limits.sheets()) {
            throw exceeded("工作表个数", limits.sheets(), "");
        }
    }

    /**
     * @param packed size of the part as packed, 0 when unknown
     * @param unpacked of the part so far, {@code more} of it new
     */
    public void expanded(long packed, long unpacked, int more) {
        expanded += more;
        if (expanded > limits.expandedBytes()) {
            throw exceeded("解压后总大小", limits.expandedBytes(), " 字节");
        }
        if (unpacked > UNSUSPICIOUS && packed > 0 && unpacked / packed > limits.expansionRatio()) {
            throw exceeded("压缩比", limits.expansionRatio(), " 倍");
        }
        step();
    }

    public void place(int row, int column) {
        if (row >= limits.rows()) {
            throw exceeded("行数", limits.rows(), "");
        }
        if (column >= limits.columns()) {
            throw exceeded("列数", limits.columns(), "");
        }
    }

    /** Counts a row that is not kept. */
    public void row() {
        step();
    }

    /** Counts a look at something that is in memory already: looking often enough takes time too. */
    public void look() {
        step();
    }

    public void cell(String text) {
        cellCharacters(text.length());
        if (++cells > limits.cells()) {
            throw exceeded("单元格个数", limits.cells(), "");
        }
        characters += text.length();
        if (characters > limits.characters()) {
            throw exceeded("文字总量", limits.characters(), " 字");
        }
        step();
    }

    public void merged(int count) {
        if (count > limits.cells()) {
            throw exceeded("合并单元格个数", limits.cells(), "");
        }
    }

    public void cellCharacters(int length) {
        if (length > limits.cellCharacters()) {
            throw exceeded("一个单元格的字数", limits.cellCharacters(), "");
        }
    }

    /** Counts a text that cells may share. */
    public void shared(String text) {
        cellCharacters(text.length());
        sharedTexts(++sharedTexts);
        sharedCharacters += text.length();
        if (sharedCharacters > limits.characters()) {
            throw exceeded("共享文字总量", limits.characters(), " 字");
        }
    }

    /** @param count of texts that cells may share, however short they are */
    public void sharedTexts(long count) {
        if (count > limits.cells()) {
            throw exceeded("共享文字条数", limits.cells(), "");
        }
    }

    /** @param bytes of texts that cells share, with their lettering, as stored */
    public void storedTexts(long bytes) {
        if (bytes > Limits.STORED_TEXTS) {
            throw exceeded("共享文字总量", Limits.STORED_TEXTS, " 字节");
        }
    }

    public void styles(int count) {
        if (count > Limits.STYLES) {
            throw exceeded("样式个数", Limits.STYLES, "");
        }
    }

    public void xmlPiece(long bytes) {
        if (bytes > Limits.XML_PIECE) {
            throw exceeded("XML 一段的长度", Limits.XML_PIECE, " 字节");
        }
    }

    public void xmlNames(int count) {
        if (count > Limits.XML_NAMES) {
            throw exceeded("XML 名称个数", Limits.XML_NAMES, "");
        }
    }

    public void line(long length) {
        if (length > limits.lineCharacters()) {
            throw exceeded("一行的字数", limits.lineCharacters(), "");
        }
    }

    /** Counts an element of XML. */
    public void element(int depth) {
        if (++elements > Limits.XML_ELEMENTS) {
            throw exceeded("XML 元素个数", Limits.XML_ELEMENTS, "");
        }
        if (depth > limits.depth()) {
            throw exceeded("XML 嵌套层数", limits.depth(), "");
        }
    }

    private void step() {
        if (++steps % STRIDE == 0
                && nanoTime.getAsLong() - start > limits.time().toNanos()) {
            throw exceeded("读取时间", limits.time().toSeconds(), " 秒");
        }
    }

    private static RefusedFile exceeded(String limit, long allowed, String measure) {
        return new RefusedFile(
                FindingCode.LIMIT_EXCEEDED,
                "超出读取限额“" + limit + "”：最多 " + allowed + measure + "，本文件更多",
                "请确认报送的是统计报表本身：删去无关的工作表、图片和空白格式后另存为 .xlsx 再报送");
    }
}
