package io.renshetong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.kernel.identity.CitizenId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A sheet of people taken on, from upload to insured by the automatic centre. */
final class Joining implements Experiment {

    private static final String ENROLLMENT = "/api/enrollment/declarations/enrollment";
    private static final int MANY = 5_000;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1975, 1, 1);

    @Override
    public String name() {
        return "join";
    }

    @Override
    public List<Comparison> run(Ground ground) throws Exception {
        Portal clerk = ground.as("admin01");
        Sheets sheets = new Sheets(clerk, ENROLLMENT);
        Stopwatch preview = new Stopwatch("增员表上传 → 可核对", MANY);
        Stopwatch save = new Stopwatch("增员表保存为草稿", MANY);
        Stopwatch effective = new Stopwatch("增员确认 → 全部生效", MANY);
        for (int round = 0; round < ground.settings().rounds(); round++) {
            Path file = sheets.written(rows(round));
            AtomicReference<JsonNode> imported = new AtomicReference<>();
            preview.time(() -> imported.set(sheets.preview(file)));
            save.time(() -> imported.set(sheets.save(imported.get())));
            long from = System.nanoTime();
            confirmAll(clerk);
            awaitEffective(ground);
            effective.took(Duration.ofNanos(System.nanoTime() - from));
        }
        return List.of(
                new Comparison("增员：读、查、预览", preview.timing(), null, "5,000 行 ≤ 2 秒"),
                new Comparison("增员：保存", save.timing(), null, ""),
                new Comparison("增员：确认 → 生效", effective.timing(), null, "5,000 人 ≤ 4 秒"));
    }

    private static List<Map<String, String>> rows(int round) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String month = DateTimeFormatter.ofPattern("uuuuMM")
                .format(YearMonth.from(today).plusMonths(2));
        return IntStream.range(round * MANY, (round + 1) * MANY)
                .mapToObj(n -> {
                    Map<String, String> row = new HashMap<>();
                    row.putAll(Map.of("证件类型", "01", "证件号码", number(n), "姓名", "测速员工", "民族", "01", "户口性质", "51"));
                    row.putAll(Map.of("个人身份", "1", "用工形式", "41", "参加工作日期", "2010-07-01", "增员类型", "11"));
                    row.putAll(Map.of("参保日期", today.toString(), "缴费起始年月", month, "申报工资", "5200"));
                    row.putAll(Map.of("医疗保险", "1", "工伤保险", "1", "失业保险", "1", "手机号码", "13873300018"));
                    return row;
                })
                .toList();
    }

    /** Sound numbers: five hundred of a day, then the next. */
    private static String number(int n) {
        String first = "430522" + DateTimeFormatter.BASIC_ISO_DATE.format(FIRST_BIRTH.plusDays(n / 500))
                + "%03d".formatted(n % 500 * 2 + 1);
        return "0123456789X"
                .chars()
                .mapToObj(last -> CitizenId.parse(first + (char) last, LocalDate.MAX))
                .flatMap(read -> read.value().stream())
                .map(CitizenId::value)
                .findFirst()
                .orElseThrow();
    }

    private static void confirmAll(Portal clerk) throws IOException, InterruptedException {
        ObjectNode selection = Portal.object();
        selection.putObject("filter").putArray("statuses").add("DRAFT");
        JsonNode report = clerk.post(ENROLLMENT + "/confirmations", selection);
        if (report.path("accepted").asInt() != MANY) {
            throw new IOException("accepted " + report.path("accepted") + ": "
                    + report.path("refused").path(0));
        }
    }

    private static void awaitEffective(Ground ground) throws Exception {
        // Counting all that is still open would take a processor's time from what is waited for.
        while (ground.count(
                        "rst_enrollment",
                        "SELECT EXISTS (SELECT 1 FROM declaration WHERE status IN ('CONFIRMED', 'IN_REVIEW', 'APPROVED'))")
                > 0) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
