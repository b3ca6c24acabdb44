package cn.huizong.pipeline.command;

import cn.huizong.catalogue.CatalogueFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Faults of the catalogue, each with file, line and remedy. */
final class FaultList {

    private FaultList() {}

    static List<String> lines(CommandContext context, List<CatalogueFault> faults) {
        return faults.stream()
                .map(fault -> context.text("catalogue.fault", place(fault), fault.problem(), fault.remedy()))
                .toList();
    }

    private static String place(CatalogueFault fault) {
        return fault.line() == 0 ? fault.file() : fault.file() + ":" + fault.line();
    }

    static Map<String, Object> json(List<CatalogueFault> faults, List<CatalogueFault> hints) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("faults", faults.stream().map(FaultList::json).toList());
        document.put("hints", hints.stream().map(FaultList::json).toList());
        return document;
    }

    private static Map<String, Object> json(CatalogueFault fault) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", fault.file());
        entry.put("line", fault.line());
        entry.put("problem", fault.problem());
        entry.put("remedy", fault.remedy());
        return entry;
    }
}
