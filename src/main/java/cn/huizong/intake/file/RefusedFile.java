package cn.huizong.intake.file;

import cn.huizong.anomaly.FindingCode;

/** That a file cannot be read, why, and what to do about it; both in Chinese, for the person who sent it. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final String advice;

    public RefusedFile(FindingCode code, String reason, String advice) {
        super(reason, null, false, false);
        this.code = code;
        this.advice = advice;
    }

    /** Of a file whose format is not, or not quite, one that is read. */
    public static RefusedFile format(String reason, String advice) {
        return new RefusedFile(FindingCode.FORMAT_ERROR, reason, advice);
    }

    /** Of a file damaged on its way or made by a faulty program. */
    public static RefusedFile damaged(String reason) {
        return format(reason, "请在 Excel 或 WPS 中打开原文件，另存为 .xlsx 后重新报送；打不开的请重新填写");
    }

    public FindingCode code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String advice() {
        return advice;
    }
}
