package io.renshetong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A big sheet from upload to preview and from there to drafts, through the gateway, while somebody else goes on working. */
final class Importing implements Experiment {

    /** As many as need no patience where each row is imported by itself. */
    private static final int FEW = 2_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Comparison> run(Ground ground) throws Exception {
        int rows = ground.settings().rows();
        int few = Math.min(rows, FEW);
        List<String> refs = Crowd.of(rows, ground);
        Sheets sheets = new Sheets(ground.as("admin01"));
        Stopwatch preview = new Stopwatch("上传 → 可核对", rows);
        Stopwatch save = new Stopwatch("保存为草稿", rows);
        Stopwatch through = new Stopwatch("上传 → 草稿", rows);
        Stopwatch usual = new Stopwatch("整本读入，逐行查、逐行插，各自提交", few);
        OneByOne singly = new OneByOne(ground.as("admin01"), refs.subList(0, Math.min(rows, OneByOne.DRAFTS)));
        Stopwatch alike = new Stopwatch("同样的检查，逐张保存", singly.drafts());
        Memory memory = new Memory(ground, "person-service");
        Path small = sheets.filled(refs.subList(0, few), "逐行测速");
        try (memory;
                RowByRow peers = new RowByRow(ground);
                Neighbours neighbours = new Neighbours(ground.as("operator02"))) {
            for (int round = 0; round < ground.settings().rounds(); round++) {
                Path file = sheets.filled(refs, "批量测速 " + round);
                AtomicReference<JsonNode> imported = new AtomicReference<>();
                long from = System.nanoTime();
                preview.time(() -> imported.set(sheets.preview(file)));
                save.time(() -> imported.set(sheets.save(imported.get())));
                through.took(java.time.Duration.ofNanos(System.nanoTime() - from));
                sheets.undo(imported.get());
                peers.clear();
                usual.time(() -> peers.importSheet(small));
                alike.time(singly::save);
                singly.delete();
            }
            System.out.printf(
                    "  其间另一单位查询 %d 次：p50 %.0f 毫秒，p99 %.0f 毫秒（目标 ≤ 200）%n",
                    neighbours.answers(), neighbours.percentile(0.5) / 1e6, neighbours.percentile(0.99) / 1e6);
        }
        System.out.printf("  person-service 堆内存峰值 %d MiB（目标 < 512）%n", memory.peakMebibytes());
        return List.of(
                new Comparison("导入：读、查、预览", preview.timing(), null, "10 万行 ≤ 8 秒"),
                new Comparison("导入：保存", save.timing(), null, "10 万行 ≤ 6 秒"),
                new Comparison("导入：全程，比逐张保存", through.timing(), alike.timing(), ""),
                new Comparison("导入：全程，比 RuoYi 式逐行导入", through.timing(), usual.timing(), "≥ 25 倍"));
    }
}
