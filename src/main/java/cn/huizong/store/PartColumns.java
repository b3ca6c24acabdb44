package cn.huizong.store;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.FiledPart;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a file as a row: what became of it and, when it was accepted, the return it is. */
final class PartColumns {

    static final List<String> NAMES = List.of(
            "receipt",
            "reader",
            "number",
            "sheet",
            "outcome",
            "code",
            "form",
            "unit",
            "return_period",
            "edition",
            "filed_on",
            "stated_version",
            "signed_by",
            "reviewed_by",
            "filled_by",
            "phone",
            "cell",
            "reason",
            "cells_read",
            "cells_stored",
            "cells_findings",
            "cells_ignored",
            "observations");

    /** Which part of which receipt. */
    record Place(long receipt, int part) {}

    private PartColumns() {}

    static Object[] of(long receipt, String reader, int part, NormalisedReturn filed) {
        Receipt outcome = filed.receipt();
        ReturnKey key = outcome.key();
        CellCounts cells = outcome.cells();
        Object[] common = {
            receipt,
            reader,
            part,
            Texts.storable(outcome.source().sheet()),
            outcome.outcome().word(),
            outcome.code(),
            key == null ? null : key.form(),
            key == null ? null : key.unit(),
            key == null ? null : key.period().toString()
        };
        Object[] rest = {
            outcome.cell(),
            Texts.storable(outcome.reason()),
            cells.read(),
            cells.stored(),
            cells.findings(),
            cells.ignored(),
            filed.observed() == null ? null : pack(filed.observed())
        };
        return Tables.row(Tables.row(common, returnColumns(filed.observed())), rest);
    }

    private static Object[] returnColumns(@Nullable ObservedReturn filed) {
        if (filed == null) {
            return new Object[7];
        }
        Signatures signatures = filed.signatures();
        return new Object[] {
            filed.edition(),
            filed.filedOn(),
            filed.statedVersion(),
            Texts.storable(signatures.head()),
            Texts.storable(signatures.reviewer()),
            Texts.storable(signatures.filler()),
            Texts.storable(signatures.phone())
        };
    }

    private static byte[] pack(ObservedReturn filed) {
        return PackedObservations.pack(filed.key(), filed.source(), filed.observations(), filed.lastYear());
    }

    static NormalisedReturn read(
            ResultSet row,
            FiledReceipt receipt,
            Map<Place, List<Anomaly>> findings,
            Map<Place, List<WrittenAnswer>> answers,
            SharedStrings strings)
            throws SQLException {
        Source source = new Source(receipt.path(), receipt.sha256(), strings.shared(row.getString("sheet")));
        Place place = new Place(receipt.id(), row.getInt("number"));
        Receipt outcome = new Receipt(
                source,
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                key(row, strings),
                0,
                row.getString("cell"),
                row.getString("reason"),
                new CellCounts(
                        row.getInt("cells_read"),
                        row.getInt("cells_stored"),
                        row.getInt("cells_findings"),
                        row.getInt("cells_ignored")));
        return new NormalisedReturn(
                observed(row, outcome, receipt, strings),
                outcome,
                findings.getOrDefault(place, List.of()),
                answers.getOrDefault(place, List.of()));
    }

    private static @Nullable ObservedReturn observed(
            ResultSet row, Receipt outcome, FiledReceipt receipt, SharedStrings strings) throws SQLException {
        byte[] packed = row.getBytes("observations");
        if (packed == null) {
            return null;
        }
        ReturnKey key = Objects.requireNonNull(outcome.key());
        PackedObservations.Unpacked unpacked = PackedObservations.unpack(packed, key, outcome.source(), strings);
        return new ObservedReturn(
                key,
                row.getInt("edition"),
                List.of(new FiledPart(outcome.source(), row.getInt("number"))),
                receipt.arrival(),
                0,
                row.getObject("filed_on", LocalDate.class),
                row.getInt("stated_version"),
                new Signatures(
                        row.getString("signed_by"),
                        row.getString("reviewed_by"),
                        row.getString("filled_by"),
                        row.getString("phone")),
                unpacked.current(),
                unpacked.lastYear());
    }

    private static @Nullable ReturnKey key(ResultSet row, SharedStrings strings) throws SQLException {
        String form = row.getString("form");
        return form == null
                ? null
                : new ReturnKey(
                        strings.shared(form),
                        strings.shared(row.getString("unit")),
                        ReferencePeriod.parse(row.getString("return_period")).orElseThrow());
    }
}
