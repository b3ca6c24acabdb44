package cn.huizong.intake.file;

import cn.huizong.anomaly.FindingCode;
import java.util.function.LongSupplier;

/** What reading one file has used up of its {@link Limits}; the first limit passed ends the reading. */
public final class Budget {

    /** The time is looked at once in so many cells or blocks of bytes. */
    private static final int STRIDE = 1_024;

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final long start;
    private long expanded;
    private long characters;
    private long sharedCharacters;
    private int cells;
    private int steps;

    /** @param nanoTime a clock that only ever measures how long reading takes */
    public Budget(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    public Limits limits() {
        return limits;
    }

    public void file(long bytes) {
        require(bytes <= limits.fileBytes(), "文件大小", limits.fileBytes() + " 字节", bytes + " 字节");
    }

    public void entries(int count) {
        require(count <= limits.entries(), "压缩包内文件个数", limits.entries(), count);
    }

    public void sheets(int count) {
        require(count <= limits.sheets(), "工作表个数", limits.sheets(), count);
    }

    /** @param packed size of the part as packed, 0 when unknown */
    public void expanded(String part, long packed, long unpacked, int more) {
        expanded += more;
        require(expanded <= limits.expandedBytes(), "解压后总大小", limits.expandedBytes() + " 字节", "更大");
        boolean suspicious = unpacked > 1 << 20 && packed > 0 && unpacked / packed > limits.expansionRatio();
        require(!suspicious, "压缩比", limits.expansionRatio() + " 倍", "部件 " + part + " 更高");
        step();
    }

    public void place(int row, int column) {
        require(row < limits.rows(), "行数", limits.rows(), "第 " + (row + 1L) + " 行");
        require(column < limits.columns(), "列数", limits.columns(), "第 " + (column + 1L) + " 列");
    }

    public void cell(String text) {
        cellCharacters(text.length());
        cells++;
        require(cells <= limits.cells(), "单元格个数", limits.cells(), "更多");
        characters += text.length();
        require(characters <= limits.characters(), "文字总量", limits.characters() + " 字", "更多");
        step();
    }

    public void merged(int count) {
        require(count <= limits.cells(), "合并单元格个数", limits.cells(), count);
    }

    public void cellCharacters(int length) {
        require(length <= limits.cellCharacters(), "一个单元格的字数", limits.cellCharacters(), "更多");
    }

    /** Counts a text that cells may share. */
    public void shared(String text) {
        cellCharacters(text.length());
        sharedCharacters += text.length();
        require(sharedCharacters <= limits.characters(), "共享文字总量", limits.characters() + " 字", "更多");
    }

    public void line(long length) {
        require(length <= limits.lineCharacters(), "一行的字数", limits.lineCharacters(), "更多");
    }

    public void depth(int depth) {
        require(depth <= limits.depth(), "XML 嵌套层数", limits.depth(), "更深");
    }

    private void step() {
        if (++steps % STRIDE == 0) {
            long spent = nanoTime.getAsLong() - start;
            require(spent <= limits.time().toNanos(), "读取时间", limits.time().toSeconds() + " 秒", "更长");
        }
    }

    private static void require(boolean within, String limit, Object allowed, Object found) {
        if (!within) {
            throw new RefusedFile(
                    FindingCode.LIMIT_EXCEEDED,
                    "超出读取限额“" + limit + "”：限 " + allowed + "，本文件" + found,
                    "请确认报送的是统计报表本身：删去无关的工作表、图片和空白格式后另存为 .xlsx 再报送");
        }
    }
}
