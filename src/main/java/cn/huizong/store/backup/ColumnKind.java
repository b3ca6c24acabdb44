package cn.huizong.store.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a value is written as text, the same on every database. Moments are cut off at the microsecond, which every database keeps. */
enum ColumnKind {
    WHOLE(Types.BIGINT),
    DECIMAL(Types.NUMERIC),
    TRUTH(Types.BOOLEAN),
    TEXT(Types.VARCHAR),
    BYTES(Types.BINARY),
    DATE(Types.DATE),
    LOCAL_TIME(Types.TIMESTAMP),
    INSTANT(Types.TIMESTAMP_WITH_TIMEZONE);

    private final int type;

    ColumnKind(int type) {
        this.type = type;
    }

    static ColumnKind of(int type, String name) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> zoned(name) ? INSTANT : LOCAL_TIME;
            default -> throw new IllegalArgumentException("columns of type " + name + " are not backed up");
        };
    }

    private static boolean zoned(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        return known.contains("timestamptz") || known.contains("with time zone");
    }

    @Nullable
    String read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case WHOLE, TEXT -> row.getString(column);
            case DECIMAL -> text(row.getBigDecimal(column));
            case TRUTH -> {
                boolean truth = row.getBoolean(column);
                yield row.wasNull() ? null : Boolean.toString(truth);
            }
            case BYTES -> {
                byte[] bytes = row.getBytes(column);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
            case DATE -> text(row.getObject(column, LocalDate.class));
            case LOCAL_TIME -> {
                LocalDateTime time = row.getObject(column, LocalDateTime.class);
                yield time == null ? null : time.truncatedTo(ChronoUnit.MICROS).toString();
            }
            case INSTANT -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null
                        ? null
                        : time.toInstant().truncatedTo(ChronoUnit.MICROS).toString();
            }
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value == null ? null : value.toString();
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} when the text is none of this kind */
    void bind(PreparedStatement statement, int column, @Nullable String text) throws SQLException {
        if (text == null) {
            statement.setNull(column, type);
            return;
        }
        switch (this) {
            case WHOLE -> statement.setLong(column, Long.parseLong(text));
            case DECIMAL -> statement.setBigDecimal(column, new BigDecimal(text));
            case TRUTH -> statement.setBoolean(column, Boolean.parseBoolean(text));
            case TEXT -> statement.setString(column, text);
            case BYTES -> statement.setBytes(column, Base64.getDecoder().decode(text));
            case DATE -> statement.setObject(column, LocalDate.parse(text));
            case LOCAL_TIME -> statement.setObject(column, LocalDateTime.parse(text));
            case INSTANT -> statement.setObject(column, Instant.parse(text).atOffset(ZoneOffset.UTC));
        }
    }
}
