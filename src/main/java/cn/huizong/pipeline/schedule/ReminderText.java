package cn.huizong.pipeline.schedule;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.submission.BoardEntry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a unit reads whose returns are outstanding. */
record ReminderText(
        Catalogue catalogue, JobDefinition job, ReferencePeriod period, List<BoardEntry> outstanding, LocalDate today) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    String subject() {
        LocalDate first = outstanding.stream()
                .map(BoardEntry::due)
                .min(LocalDate::compareTo)
                .orElse(today);
        String when = first.isBefore(today) ? "已逾期" : DAY.format(first) + "截止";
        return "请报送" + period.chinese() + job.title() + "（" + outstanding.size() + " 张报表，" + when + "）";
    }

    String body() {
        String unit = catalogue.units().nameOf(outstanding.get(0).expected().unit());
        String rows = outstanding.stream().map(this::row).collect(Collectors.joining("\n"));
        return unit + "：\n\n" + period.chinese() + job.title() + "还有 " + outstanding.size() + " 张报表没有报送：\n\n" + rows
                + "\n\n请登录汇总门户，在“我的报表”里上传并报送。已经报送的，请不必理会。\n本邮件由系统自动发出。\n";
    }

    private String row(BoardEntry entry) {
        String form = entry.expected().form();
        String title = catalogue.form(form, period).map(found -> found.title()).orElse(form);
        String late = entry.due().isBefore(today) ? "，已逾期" : "";
        return "  " + form + " " + title + "：" + entry.standing().chinese() + "，" + DAY.format(entry.due()) + "截止"
                + (entry.extended() ? "（已延期）" : "") + late;
    }
}
