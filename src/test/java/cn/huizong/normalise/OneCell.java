package cn.huizong.normalise;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.SmallCatalogue;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import java.util.List;
import java.util.Map;

/** A return of a single cell. */
final class OneCell {

    private OneCell() {}

    static NormalisedReturn normalise(Item item, FiledCell cell) {
        return normalise(item, cell, SmallCatalogue.CASES.blank(), SmallCatalogue.CASES.marks());
    }

    /** @param blank and {@code marks}: the legend of its form */
    static NormalisedReturn normalise(Item item, FiledCell cell, MarkMeaning blank, Map<String, MarkMeaning> marks) {
        Form cases = SmallCatalogue.CASES;
        Form form = new Form(
                cases.code(),
                cases.slug(),
                cases.title(),
                cases.edition(),
                cases.tableNumber(),
                cases.issuedBy(),
                cases.approvedBy(),
                cases.approvalNumber(),
                cases.validUntil(),
                cases.frequency(),
                cases.reporters(),
                cases.columns(),
                blank,
                marks,
                cases.notes(),
                List.of(item));
        Catalogue catalogue =
                new Catalogue(SmallCatalogue.CATALOGUE.units(), List.of(form, SmallCatalogue.STAFF), List.of(), "");
        Source source = new Source("f.xlsx", "", "表");
        Unit unit = SmallCatalogue.CATALOGUE.units().find("320001").orElseThrow();
        ReturnKey key = new ReturnKey("TF01", unit.code(), ReferencePeriod.year(2021));
        FiledReturn filed = new FiledReturn(key, 2020, source, null, 0, Signatures.NONE, Map.of(), List.of(cell));
        int read = cell.type() == CellType.BLANK ? 0 : 1;
        PartReading part =
                new PartReading(source, Outcome.ACCEPTED, "", key, "", "", filed, read, 0, Map.of(), List.of());
        return new Normaliser(catalogue).normalise(part);
    }
}
