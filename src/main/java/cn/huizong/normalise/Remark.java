package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;

/** Something worth saying about a cell, in Chinese: what is wrong or was put right, what was expected, how to mend it. */
record Remark(FindingCode code, String message, String expected, String suggestion) {}
