package cn.huizong.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder of returns as handed in. Every file below it is listed, in code-point order of its relative path; what is never
 * a return (lock files, a README beside the samples) is listed with the reason why it is not read. Links are not followed.
 */
public final class Inbox {

    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of(".ds_store", "thumbs.db", "desktop.ini", ".gitkeep", ".gitignore");

    private final Path folder;

    public Inbox(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException when the folder itself cannot be listed; a faulty file in it is listed and found out by reading */
    public List<InboxFile> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (Files.isSymbolicLink(folder)) {
            // A walk does not follow its own starting point; links below it are never followed.
            return new Inbox(folder.toRealPath()).files();
        }
        List<InboxFile> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(listed(file, attributes));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                files.add(new InboxFile(file, relative(file), "", false));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(InboxFile::relativePath, Inbox::byCodePoint));
        return List.copyOf(files);
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private InboxFile listed(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String litter = reasonItIsLitter(name);
        return litter.isEmpty()
                ? new InboxFile(file, relative(file), reasonToIgnore(name, attributes), false)
                : new InboxFile(file, relative(file), litter, true);
    }

    private static String reasonItIsLitter(String name) {
        if (name.startsWith("~$") || name.startsWith(".~lock.")) {
            return "表格软件打开文件时留下的锁定文件，不含报表";
        }
        return LEFT_BY_SYSTEMS.contains(name) || name.startsWith("._") ? "操作系统留下的文件，不含报表" : "";
    }

    private static String reasonToIgnore(String name, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return "符号链接，不跟随读取";
        }
        if (!attributes.isRegularFile()) {
            return "不是普通文件";
        }
        return name.endsWith(".md") ? "说明文档（Markdown），不是报表" : "";
    }

    /** Order by code point, which differs from String's own beyond the basic plane. */
    private static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
