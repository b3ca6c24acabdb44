package cn.huizong.intake.xls;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.CellFormat;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a workbook: first a stream of what holds for all sheets, then a stream a sheet, in the order of their
 * positions. Streams within a sheet's are charts and are passed over.
 */
final class Biff {

    private final Budget budget;
    private final List<BoundSheetRecord> entries = new ArrayList<>();
    private final List<Integer> formatIds = new ArrayList<>();
    private final Map<Integer, String> customFormats = new HashMap<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private @Nullable SSTRecord shared;
    private @Nullable BiffSheet sheet;
    private @Nullable SheetBuilder builder;
    private boolean dates1904;
    private int depth;
    private int streams;

    Biff(Budget budget) {
        this.budget = budget;
    }

    void accept(Record record) {
        if (depth > 0 && record.getSid() == 0) {
            throw RefusedFile.damaged("工作簿（.xls）中间有一段是空的，内容不全");
        }
        if (record instanceof BOFRecord begin) {
            begin(begin);
        } else if (record instanceof EOFRecord) {
            end();
        } else if (depth == 1 && streams == 1) {
            global(record);
        } else if (depth == 1 && sheet != null) {
            sheet.accept(record);
        }
    }

    /** The sheets that hold cells. */
    List<Sheet> sheets() {
        if (depth != 0 || streams != entries.size() + 1) {
            throw RefusedFile.damaged("工作簿（.xls）在中途断掉，内容不全");
        }
        return sheets;
    }

    private void begin(BOFRecord begin) {
        if (begin.getVersion() != BOFRecord.VERSION) {
            throw RefusedFile.format("这是 Excel 5.0/95 或更早的工作簿", "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新报送");
        }
        depth++;
        if (depth == 1 && streams++ > 0) {
            beginSheet(begin);
        }
    }

    private void beginSheet(BOFRecord begin) {
        if (streams - 2 >= entries.size()) {
            throw RefusedFile.damaged("工作簿（.xls）里的工作表比目录所列的多");
        }
        BoundSheetRecord entry = entries.get(streams - 2);
        if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            builder = new SheetBuilder(entry.getSheetname(), entry.isHidden() || entry.isVeryHidden(), budget);
            builder.dates1904(dates1904);
            sheet = new BiffSheet(builder, shared, formats);
        }
    }

    private void end() {
        depth--;
        if (depth < 0) {
            throw RefusedFile.damaged("工作簿（.xls）的结构错乱");
        }
        if (depth > 0) {
            return;
        }
        if (streams == 1) {
            List<BoundSheetRecord> ordered = List.of(BoundSheetRecord.orderByBofPosition(entries));
            entries.clear();
            entries.addAll(ordered);
            formatIds.forEach(id -> formats.add(CellFormat.of(id, customFormats.get(id))));
        } else if (builder != null) {
            sheets.add(builder.build());
        }
        builder = null;
        sheet = null;
    }

    private void global(Record record) {
        if (record instanceof BoundSheetRecord entry) {
            entries.add(entry);
            budget.sheets(entries.size());
        } else if (record instanceof FormatRecord format) {
            customFormats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            formatIds.add((int) style.getFormatIndex());
            budget.styles(formatIds.size());
        } else if (record instanceof SSTRecord texts) {
            shared = texts;
        } else if (record instanceof DateWindow1904Record window) {
            dates1904 = window.getWindowing() == 1;
        }
    }
}
