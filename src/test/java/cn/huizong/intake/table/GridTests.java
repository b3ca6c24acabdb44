package cn.huizong.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.SheetBuilder;
import cn.huizong.observation.CellType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GridTests {

    @Test
    void lookingAtATableTakesNoLongerThanReadingAFileMay() {
        AtomicLong clock = new AtomicLong();
        Budget budget = new Budget(Limits.DEFAULT, clock::get);
        SheetBuilder sheet = new SheetBuilder("表", false, budget);
        sheet.cell(0, 0, CellType.TEXT, "受理", "");
        Grid grid = new Grid(sheet.build(), budget);
        clock.set(Duration.ofSeconds(61).toNanos());

        assertThatThrownBy(() -> {
                    for (int look = 0; look < 10_000; look++) {
                        grid.label(0, 0);
                    }
                })
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.reason()).contains("读取时间", "60 秒"));
    }
}
