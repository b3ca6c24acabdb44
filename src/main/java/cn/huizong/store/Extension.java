package cn.huizong.store;

import java.time.Instant;
import java.time.LocalDate;

/** A later due day for a form of a unit. @param number among those of the form and unit, from 1; the highest holds */
public record Extension(
        String unit, String form, int number, LocalDate dueOn, String reason, String grantedBy, Instant grantedAt) {}
