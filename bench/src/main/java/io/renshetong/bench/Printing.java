package io.renshetong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A confirmed batch as PDF, from asking for it to having the file: one that fills many pages, and one of a single page. */
final class Printing implements Experiment {

    private static final String FORM = "/api/report/forms/person-change-audit/";
    private static final String TASK = "/api/report/tasks/";
    private static final int MANY = 2_000;
    private static final int PAGE = 10;
    /** Single pages are promised by a service that has printed some. */
    private static final int WARMING = 20;

    /** A page takes little more than the asking itself. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    @Override
    public String name() {
        return "print";
    }

    @Override
    public List<Comparison> run(Ground ground) throws Exception {
        Portal clerk = ground.as("admin01");
        List<String> refs = Crowd.of(MANY + PAGE, ground);
        String book = batch(clerk, refs.subList(0, MANY));
        String page = batch(clerk, refs.subList(MANY, MANY + PAGE));
        Stopwatch many = new Stopwatch("审核表 PDF", MANY);
        Stopwatch one = new Stopwatch("一页审核表 PDF", PAGE);
        for (int round = 0; round < ground.settings().rounds(); round++) {
            many.time(() -> print(clerk, book));
            for (int warming = 0; warming < WARMING; warming++) {
                print(clerk, page);
            }
            one.time(() -> print(clerk, page));
        }
        return List.of(
                new Comparison("打印一批", many.timing(), null, "2,000 行 ≤ 3 秒"),
                new Comparison("打印一页", one.timing(), null, "一页 ≤ 100 毫秒"));
    }

    /** The number of a batch of one change each, once the print service has all of it. */
    private static String batch(Portal clerk, List<String> refs) throws IOException, InterruptedException {
        Sheets sheets = new Sheets(clerk);
        sheets.save(sheets.preview(sheets.filled(refs, "打印 " + refs.size())));
        ObjectNode selection = Portal.object();
        selection.putObject("filter").putArray("statuses").add("DRAFT");
        String no = clerk.post(Sheets.CHANGES + "/confirmations", selection)
                .path("batchNo")
                .asText();
        while (true) {
            JsonNode row = clerk.post(
                            "/api/report/batches/search", Portal.object().put("batchNo", no))
                    .path("rows")
                    .path(0);
            // What is still being decided would share the machine with what is measured.
            if (row.path("printable").asBoolean() && row.path("passed").asInt() == refs.size()) {
                return no;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static void print(Portal clerk, String batchNo) throws IOException, InterruptedException {
        JsonNode task = clerk.post(FORM + batchNo + "/prints", Portal.object());
        while (!"DONE".equals(task.path("state").asText())) {
            if (task.has("problem") && !task.path("problem").isNull()) {
                throw new IOException(task.toString());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            task = clerk.get(TASK + task.path("id").asText());
        }
        byte[] file = clerk.download(TASK + task.path("id").asText() + "/file");
        if (!new String(file, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
            throw new IOException(batchNo + " was printed as something else");
        }
    }
}
