package io.renshetong.starter.task;

import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.trace.TraceIds;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.TransientDataAccessResourceException;

/** Work that does what a test tells it to, and remembers what was done. */
class ProbeWork implements TaskWork<ProbeWork.Probe> {
    final List<String> begun = new CopyOnWriteArrayList<>();
    final Map<String, TaskState> ended = new ConcurrentHashMap<>();
    final Map<String, String> traces = new ConcurrentHashMap<>();
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile boolean stubbornEnd;

    /** What to do. */
    record Probe(String name, String act, int rows) {}

    @Override
    public String kind() {
        return "PROBE";
    }

    @Override
    public Class<Probe> ask() {
        return Probe.class;
    }

    @Override
    public void run(Probe ask, Running running) throws Exception {
        begun.add(ask.name());
        traces.put(ask.name(), TraceIds.current());
        running.step("task.state.RUNNING");
        switch (ask.act()) {
            case "count" -> {
                for (int row = 1; row <= ask.rows(); row++) running.progress(row, (long) ask.rows());
                running.result("rows", ask.rows());
            }
            case "wait" -> {
                long turns = 0;
                while (!gate.await(10, TimeUnit.MILLISECONDS)) running.progress(++turns, null);
            }
            case "refuse" -> throw Refusal.unprocessable("ROWS_REFUSED", "43020319850312001X 不能接受");
            case "fault" -> {
                running.file("half.txt", "text/plain").write(1);
                throw new IllegalStateException("43020319850312001X");
            }
            case "away-once" -> {
                if (begun.stream().filter(ask.name()::equals).count() == 1)
                    throw new TransientDataAccessResourceException("away");
            }
            case "file" -> {
                try (OutputStream file = running.file("结果.txt", "text/plain")) {
                    file.write(ask.name().repeat(ask.rows()).getBytes(StandardCharsets.UTF_8));
                }
            }
            case "open-file" -> running.file("open.txt", "text/plain").write(1);
            default -> throw new IllegalArgumentException(ask.act());
        }
    }

    @Override
    public void ended(Probe ask, Task task) {
        if (stubbornEnd) throw new IllegalStateException("no");
        ended.put(ask.name(), task.state());
    }
}
