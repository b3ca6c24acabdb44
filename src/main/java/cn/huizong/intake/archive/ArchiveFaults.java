package cn.huizong.intake.archive;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.RefusedFile;

/** What may be wrong with an archive or one of its files, each with what to do about it. */
final class ArchiveFaults {

    static final String PACK_ANEW = "请重新压缩后报送，或不压缩、直接报送其中的报表";
    private static final String THIS_FILE = "请重新压缩，或解压后直接报送这个文件";

    private ArchiveFaults() {}

    static RefusedFile broken(String what) {
        return RefusedFile.format("压缩包（zip）" + what, PACK_ANEW);
    }

    static RefusedFile noDirectory() {
        return broken("不完整或已损坏，读不到其中的文件目录");
    }

    /** Of one that is cut off, or of the first volume of one that was cut into pieces: nobody can tell. */
    static RefusedFile noEnd() {
        return RefusedFile.format("压缩包（zip）不完整或已损坏，读不到其中的文件目录", "请重新压缩后报送；如果是分卷压缩，请改为不分卷，或不压缩、直接报送其中的报表");
    }

    static RefusedFile volume() {
        return RefusedFile.format("这是分卷压缩包（zip）中的一卷，不能单独读取", "请改为不分卷，重新压缩后报送，或不压缩、直接报送其中的报表");
    }

    static RefusedFile behindSomething() {
        return RefusedFile.format("这是自解压的压缩包，或压缩包（zip）前面接有别的内容，不运行也不读取", "请重新压缩为普通的 zip 后报送，或不压缩、直接报送其中的报表");
    }

    static RefusedFile encrypted() {
        return RefusedFile.format("压缩包（zip）加了密码，无法打开", "请去掉密码后重新压缩报送，或不压缩、直接报送其中的报表");
    }

    static RefusedFile beyond(String limit, long allowed, String measure) {
        return new RefusedFile(
                FindingCode.LIMIT_EXCEEDED,
                "超出读取限额“" + limit + "”：最多 " + allowed + measure + "，本压缩包更多",
                "请只压缩报表本身，分成几个压缩包，或解压后直接报送");
    }

    static RefusedFile ofEntry(String what) {
        return RefusedFile.format(what, THIS_FILE);
    }

    static RefusedFile damagedEntry() {
        return ofEntry("压缩包中的这个文件已损坏，解压的结果与压缩包的记录不符");
    }

    static RefusedFile encryptedEntry() {
        return RefusedFile.format("压缩包中的这个文件加了密码，无法打开", "请去掉密码后重新压缩，或解压后直接报送");
    }

    static RefusedFile name(String shown, String what) {
        return RefusedFile.format("压缩包中的文件名“" + shown + "”" + what, "请改用普通的文件名，重新压缩后报送");
    }

    /** Of an archive within an archive: how deep it goes on from there nobody can tell. */
    static RefusedFile nested() {
        return RefusedFile.format("这是压缩包里的压缩包，不再往里读取", "请解压后直接报送内层文件");
    }
}
