package cn.huizong.store;

import cn.huizong.observation.Receipt;

/** What a part of an uploaded file is. @param number among the parts, from 1 */
public record SubmissionPart(int number, Receipt receipt) {}
