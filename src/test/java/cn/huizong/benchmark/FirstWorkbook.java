package cn.huizong.benchmark;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.publish.template.Filling;
import cn.huizong.publish.template.TemplateWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/** The workbook of the first unit, filled in on the generated template; the others are made from it. */
final class FirstWorkbook {

    private FirstWorkbook() {}

    static byte[] bytes(Path folder) throws IOException {
        Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(folder.resolve("jobs"), folder.resolve("templates"))
                .catalogue());
        ReferencePeriod period = ReferencePeriod.year(2021);
        Form form = catalogue.form("BM01", period).orElseThrow();
        Unit unit = catalogue.units().find(BenchmarkFolder.unit(0)).orElseThrow();
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.add(form, Filling.of(unit, period).withCurrent(BenchmarkFolder.placeholders()));
        return workbook.bytes(Instant.EPOCH);
    }
}
