package cn.huizong.intake.register;

/** A case that was refused, and where it stands. */
record RefusedCase(long line, CaseVerdict.Refused verdict) {}
