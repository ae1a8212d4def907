package io.renshetong.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One draft at a time, from confirming it to the first answer that says it took effect by the automatic centre. */
final class Singles implements Experiment {

    private static final int MEASURED = 200;
    private static final int WARMING = 40;

    @Override
    public String name() {
        return "single";
    }

    @Override
    public List<Comparison> run(Ground ground) throws Exception {
        List<String> refs = Crowd.of(MEASURED + WARMING, ground);
        Portal clerk = ground.as("admin01");
        OneByOne drafts = new OneByOne(clerk, refs);
        drafts.save();
        List<Duration> answered = new ArrayList<>();
        List<Duration> effective = new ArrayList<>();
        for (String no : drafts.saved()) {
            long from = System.nanoTime();
            confirm(clerk, no);
            answered.add(Duration.ofNanos(System.nanoTime() - from));
            while (!isEffective(clerk, no)) {
                Thread.onSpinWait();
            }
            effective.add(Duration.ofNanos(System.nanoTime() - from));
        }
        Timing answer = new Timing("单笔确认：应答", 1, answered.subList(WARMING, answered.size()));
        Timing effect = new Timing("单笔确认 → 已生效可见", 1, effective.subList(WARMING, effective.size()));
        for (Timing one : List.of(answer, effect)) {
            System.out.printf(
                    "  %s：%d 次，p50 %d 毫秒，p95 %d 毫秒%n",
                    one.way(),
                    MEASURED,
                    one.median().toMillis(),
                    one.rounds().get(MEASURED * 95 / 100).toMillis());
        }
        return List.of(new Comparison("单笔：应答", answer, null, ""), new Comparison("单笔：生效", effect, null, "中位 ≤ 150 毫秒"));
    }

    private static void confirm(Portal clerk, String no) throws IOException, InterruptedException {
        ObjectNode selection = Portal.object();
        selection.putArray("numbers").add(no);
        clerk.post(Sheets.CHANGES + "/confirmations", selection);
    }

    private static boolean isEffective(Portal clerk, String no) throws IOException, InterruptedException {
        return "EFFECTIVE"
                .equals(clerk.get(Sheets.CHANGES + "/" + no).path("status").asText());
    }
}
