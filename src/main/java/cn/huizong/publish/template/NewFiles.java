package cn.huizong.publish.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts files for people to fill in into a folder. What is there already may have been filled in and is never replaced. */
public final class NewFiles {

    private NewFiles() {}

    /**
     * Writes all of them or none; the folder is created where it is missing.
     *
     * @param files by path, below {@code out}
     * @throws TemplateRefusal when another file is in the way of one
     */
    public static List<Path> write(Path out, Map<Path, byte[]> files) throws IOException {
        Files.createDirectories(out);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            refuseToOverwrite(file.getKey(), file.getValue());
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            if (!Files.exists(file.getKey())) {
                Files.write(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        }
        return new ArrayList<>(files.keySet());
    }

    private static void refuseToOverwrite(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), content)) {
            throw new TemplateRefusal("“" + file + "”已经存在，其中可能有填好的数据，没有覆盖。请换一个文件夹，或先移走该文件。");
        }
    }
}
