package io.renshetong.declaration.imports;

import io.renshetong.declaration.sample.NoteService;
import io.renshetong.testkit.SheetImportContract;
import java.util.List;
import java.util.Map;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class NoteImportTests extends SheetImportContract {
    private static int lastRef = 700_000;

    @Override
    protected String type() {
        return "note-change";
    }

    @Override
    protected synchronized String freshRef() {
        return String.valueOf(++lastRef);
    }

    @Override
    protected Map<String, String> goodCells(int number) {
        return Map.of("内容", "第" + number + "次修改的便签");
    }

    @Override
    protected List<Map<String, String>> badCells() {
        return List.of(
                Map.of("内容", "长".repeat(101)),
                Map.of("生效日", "2026-02-30"),
                Map.of("生效日", "明天"),
                Map.of("颜色", "一种说不清楚也写不下的颜色"));
    }

    @Override
    protected String nameHeader() {
        return "姓名（原）";
    }
}
