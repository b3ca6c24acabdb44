package cn.huizong.samples;

import cn.huizong.catalogue.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A return exported as CSV: title and head before the table, notes and signatures after it, lines ended by CRLF. */
final class CommaFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CommaFile() {}

    static byte[] bytes(SampleSheet sheet, Charset charset, boolean byteOrderMark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(bytes, charset)) {
            if (byteOrderMark) {
                writer.write(BYTE_ORDER_MARK);
            }
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            head(printer, sheet);
            for (Item item : sheet.form().items()) {
                printer.printRecord(
                        "　".repeat(item.indent()) + item.name(),
                        item.code(),
                        sheet.measure(item),
                        sheet.current().getOrDefault(item.code(), Entry.EMPTY).text(),
                        sheet.lastYear().getOrDefault(item.code(), Entry.EMPTY).text());
            }
            foot(printer, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(CSVPrinter printer, SampleSheet sheet) throws IOException {
        printer.printRecord(sheet.form().title());
        printer.printRecord("表号：" + sheet.form().tableNumber(), "", "", "有效期至：" + sheet.validUntil());
        printer.printRecord(
                "填报单位：" + sheet.writtenUnit(), "", "", "报告期：" + sheet.period().chinese());
        printer.printRecord();
        printer.printRecord("指标名称", "代码", "计量单位", "本年实际", "上年实际");
    }

    private static void foot(CSVPrinter printer, SampleSheet sheet) throws IOException {
        printer.printRecord("注：" + String.join("", sheet.form().notes()));
        printer.printRecord(
                "单位负责人：" + FilledTemplate.SIGNED.head(),
                "审核人：" + FilledTemplate.SIGNED.reviewer(),
                "填表人：" + FilledTemplate.SIGNED.filler(),
                "报出日期：" + sheet.filedOn());
        printer.printRecord(SampleSheet.MADE_UP);
    }
}
