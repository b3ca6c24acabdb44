package cn.huizong.publish.returned;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files as they were handed in; several threads ask. What is answered depends on the bytes alone. */
public interface HandedIn {

    /** The bytes of a file; empty when it was not kept, or has more than so many. */
    Optional<byte[]> bytes(String sha256, long atMost) throws IOException;

    /** The rows of a file that is no Excel workbook, as they were read; empty when it cannot be, or has more cells than so many. */
    Optional<List<PlainSheet>> rows(byte[] file, int cellsAtMost);
}
