package io.renshetong.declaration.imports;

import io.renshetong.testkit.SheetSample;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows about notes. */
enum NoteSheet implements SheetSample {
    INSTANCE;

    private final AtomicInteger lastRef = new AtomicInteger(700_000);

    @Override
    public String type() {
        return "note-change";
    }

    @Override
    public String freshRef() {
        return String.valueOf(lastRef.incrementAndGet());
    }

    @Override
    public Map<String, String> goodCells(int number) {
        return Map.of("内容", "第" + number + "次修改的便签");
    }

    @Override
    public List<Map<String, String>> badCells() {
        return List.of(
                Map.of("内容", "长".repeat(101)),
                Map.of("生效日", "2026-02-30"),
                Map.of("生效日", "明天"),
                Map.of("颜色", "一种说不清楚也写不下的颜色"));
    }

    @Override
    public Map<String, String> unprovedCells(int number) {
        return Map.of("内容", "凭条" + number);
    }

    @Override
    public String provingKind() {
        return "slip";
    }
}
