package cn.huizong.intake;

import cn.huizong.intake.file.NameCharacters;
import cn.huizong.intake.file.RefusedFile;
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

/**
 * A folder of returns as handed in. Every file below it is listed, in code-point order of its relative path; what is never
 * a return (lock files, a README beside the samples) is listed with the reason why it is not read. Links are not followed.
 */
public final class Inbox {

    /** By code point of the path. */
    public static final Comparator<InboxFile> IN_ORDER =
            Comparator.comparing(InboxFile::relativePath, Inbox::byCodePoint);

    private static final RefusedFile BAD_NAME =
            RefusedFile.format("文件名或文件夹名含有控制字符或改变书写方向的字符，看上去与实际不同", "请改用普通的文件名后重新报送");

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
                files.add(new InboxFile(file, NameCharacters.written(relative(file)), ""));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(IN_ORDER);
        return List.copyOf(files);
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private InboxFile listed(Path file, BasicFileAttributes attributes) {
        String path = relative(file);
        String litter = NeverReturns.litter(path);
        if (!litter.isEmpty()) {
            return new InboxFile(FileBytes.of(file), NameCharacters.written(path), litter, true);
        }
        return NameCharacters.deceive(path)
                ? new InboxFile(FileBytes.refused(BAD_NAME), NameCharacters.written(path), "", false)
                : new InboxFile(file, path, reasonToIgnore(path, attributes));
    }

    private static String reasonToIgnore(String path, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return "符号链接，不跟随读取";
        }
        if (!attributes.isRegularFile()) {
            return "不是普通文件";
        }
        return NeverReturns.ignored(path);
    }

    /** Order by code point, which differs from String's own beyond the basic plane. */
    private static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
