package cn.huizong.pipeline.step;

import cn.huizong.pipeline.Stage;
import cn.huizong.store.FiledReceipt;
import cn.huizong.store.PackedReading;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that this catalogue and program have not read yet. A batch step drives it: it draws receipts one after
 * the other, reads them on several threads, and keeps the readings of a chunk in one transaction.
 */
public final class Reading {

    private final RunWork work;
    private final FileReader reader;
    private @Nullable Iterator<FiledReceipt> left;

    public Reading(RunWork work) {
        this.work = work;
        this.reader = new FileReader(work);
    }

    /** The next receipt whose file is to be read, or null when there is none. */
    public @Nullable FiledReceipt next() {
        Iterator<FiledReceipt> receipts = left;
        if (receipts == null) {
            List<FiledReceipt> all = work.settled() ? List.of() : toBeRead();
            work.progress().begin(Stage.READ, all.size());
            receipts = all.iterator();
            left = receipts;
        }
        return receipts.hasNext() ? receipts.next() : null;
    }

    private List<FiledReceipt> toBeRead() {
        Set<Long> read = work.store().readings().read(work.run().reader());
        return work.intake().files().stream()
                .filter(ConsideredFile::toBeRead)
                .map(ConsideredFile::receipt)
                .filter(receipt -> !read.contains(receipt.id()))
                .toList();
    }

    public PackedReading read(FiledReceipt receipt) {
        PackedReading reading =
                new PackedReading(reader.read(receipt), work.run().reader());
        work.progress().done(1);
        return reading;
    }

    /** Within the transaction of the chunk. */
    public void keep(List<? extends PackedReading> readings) {
        work.store().readings().keep(readings, work.clock().instant());
    }
}
