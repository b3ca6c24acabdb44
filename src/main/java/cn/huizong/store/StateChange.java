package cn.huizong.store;

import java.time.Instant;

/** That an uploaded file came into a state. @param by login, or {@code system} */
public record StateChange(int version, SubmissionState state, String by, Instant at, String reason) {}
