package cn.huizong.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever meddles with the log by SQL is found out, and where. */
class AuditLogTests {

    private static final Instant NOW = Instant.parse("2022-03-01T02:03:04.5Z");
    private static final int ENTRIES = 7;

    @TempDir
    Path folder;

    @Test
    void anEmptyLogIsIntact() {
        try (Store store = open()) {
            assertThat(store.audit().check()).satisfies(check -> {
                assertThat(check.entries()).isZero();
                assertThat(check.lastHash()).isEmpty();
                assertThat(check.broken()).isEmpty();
            });
        }
    }

    @Test
    void anIntactLogTellsItsLengthAndLastHash() {
        try (Store store = open()) {
            fill(store, ENTRIES);
            assertThat(store.audit().check()).satisfies(check -> {
                assertThat(check.entries()).isEqualTo(ENTRIES);
                assertThat(check.lastHash())
                        .isEqualTo(store.audit().last().orElseThrow().hash());
                assertThat(check.broken()).isEmpty();
            });
        }
    }

    @Test
    void aLogOfManyPagesIsGoneThroughToItsEnd() {
        try (Store store = open()) {
            fill(store, 2 * AuditLog.PAGE);
            assertThat(store.audit().check().entries()).isEqualTo(2L * AuditLog.PAGE);
            new JdbcTemplate(store.dataSource())
                    .update("update audit_entries set actor = 'somebody' where number = " + (AuditLog.PAGE + 1));
            assertThat(store.audit().firstBreak()).hasValue(new AuditBreak(AuditLog.PAGE + 1, AuditBreak.Kind.ALTERED));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entries set detail = 'x' where number = 3 | 3 | ALTERED",
                "update audit_entries set happened_at = '2022-03-01T02:03:04Z' where number = 1 | 1 | ALTERED",
                "update audit_entries set hash = repeat('a', 64) where number = 4 | 4 | ALTERED",
                "update audit_entries set hash = repeat('a', 64) where number = 7 | 7 | ALTERED",
                "update audit_entries set previous_hash = repeat('0', 64) where number = 5 | 5 | ALTERED",
                "delete from audit_entries where number = 1 | 1 | MISSING",
                "delete from audit_entries where number = 4 | 4 | MISSING",
                "delete from audit_entries where number = 7 | 7 | MISSING",
                "delete from audit_entries where number > 5 | 6 | MISSING",
                "delete from audit_entries | 1 | MISSING",
                "update locks set mark = '' where name = 'audit' | 1 | UNCHAINED",
                "update audit_entries set number = 99 where number = 7 | 7 | MISSING",
                "update audit_entries set number = -3 where number = 2 | -3 | ALTERED",
            })
    void whatWasMeddledWithIsNamed(String meddling, long number, AuditBreak.Kind kind) {
        try (Store store = open()) {
            fill(store, ENTRIES);
            new JdbcTemplate(store.dataSource()).update(meddling);
            assertThat(store.audit().firstBreak()).hasValue(new AuditBreak(number, kind));
        }
    }

    @Test
    void entriesThatChangedPlacesAreNamed() {
        try (Store store = open()) {
            fill(store, ENTRIES);
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
            for (String step : List.of("99 where number = 3", "3 where number = 4", "4 where number = 99")) {
                jdbc.update("update audit_entries set number = " + step);
            }
            assertThat(store.audit().firstBreak()).hasValue(new AuditBreak(3, AuditBreak.Kind.ALTERED));
        }
    }

    @Test
    void anEntryPutInWithAHashOfItsOwnDoesNotFollow() {
        try (Store store = open()) {
            fill(store, ENTRIES);
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
            jdbc.update("delete from audit_entries where number = 3");
            insert(jdbc, AuditEntry.following("b".repeat(64), 3, NOW.toString(), "evil", "", "upload", "", ""));
            assertThat(store.audit().firstBreak()).hasValue(new AuditBreak(3, AuditBreak.Kind.UNCHAINED));
        }
    }

    @Test
    void aForgedLastEntryThatFitsTheOneBeforeIsNotTheOneThatWasWritten() {
        try (Store store = open()) {
            fill(store, ENTRIES);
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
            String previous = store.audit().last().orElseThrow().previous();
            jdbc.update("delete from audit_entries where number = 7");
            insert(jdbc, AuditEntry.following(previous, 7, NOW.toString(), "evil", "", "upload", "", ""));
            assertThat(store.audit().firstBreak()).hasValue(new AuditBreak(7, AuditBreak.Kind.ALTERED));
        }
    }

    @Test
    void anEntryPutInAtTheEndIsOneTooMany() {
        try (Store store = open()) {
            fill(store, ENTRIES);
            String previous = store.audit().last().orElseThrow().hash();
            insert(
                    new JdbcTemplate(store.dataSource()),
                    AuditEntry.following(previous, 8, NOW.toString(), "evil", "", "upload", "", ""));
            assertThat(store.audit().firstBreak()).hasValue(new AuditBreak(8, AuditBreak.Kind.UNCHAINED));
        }
    }

    private static void insert(JdbcTemplate jdbc, AuditEntry entry) {
        jdbc.update(
                "insert into audit_entries (number, happened_at, actor, role, action, subject, detail, previous_hash,"
                        + " hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.previous(),
                entry.hash());
    }

    private static void fill(Store store, int entries) {
        store.together(() -> {
            for (int i = 1; i <= entries; i++) {
                store.audit().add(NOW.plusSeconds(i), Actor.SYSTEM, "upload", "submission " + i, "报表" + i);
            }
            return entries;
        });
    }

    private Store open() {
        return Store.open(TestStores.location(folder));
    }
}
