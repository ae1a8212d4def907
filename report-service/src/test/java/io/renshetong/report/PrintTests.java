package io.renshetong.report;

import static io.renshetong.report.Events.MOBILE;
import static io.renshetong.report.Events.batchNo;
import static io.renshetong.report.Events.confirmed;
import static io.renshetong.report.Events.decided;
import static io.renshetong.report.Events.declared;
import static io.renshetong.report.Events.effective;
import static io.renshetong.report.Events.send;
import static io.renshetong.report.Events.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PrintTests {
    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    private Clerk clerk;

    @BeforeEach
    void clerk() {
        clerk = new Clerk(caller);
    }

    @Test
    void printsWhatAClerkReads() {
        String batch = batchNo();
        Declared one = declared(
                "欧阳䶮",
                new FieldChange("sex", "1", "2"),
                new FieldChange("householdRegion", "430203", "430211"),
                new FieldChange("email", null, "a@b.cn"),
                new FieldChange("remark", null, "户籍已更正"));
        send(confirmed(batch, one));
        clerk.sees(batch, _ -> true);
        JsonNode task = clerk.ended(batch);
        assertThat(task.path("state").asString()).as(task.toString()).isEqualTo("DONE");
        assertThat(task.path("kindLabel").asString()).isEqualTo("打印");
        assertThat(task.path("file").path("contentType").asString()).isEqualTo("application/pdf");
        assertThat(task.path("results").path("pages").asInt()).isEqualTo(1);
        byte[] pdf = clerk.file(task);
        String text = Pages.text(pdf);
        assertThat(text)
                .contains("社会保险参保人员个人信息修改申报审核表", "单位名称（盖章）：株洲芦淞服饰有限公司一分厂", "单位管理码：430203000101")
                .contains("统一社会信用代码：", "确认批号：" + batch, "确认日期：2026年11月23日", "共 1 人 4 项")
                .contains("欧阳䶮", "43020319850312001X", one.subject().personNo())
                .contains("性别 男 女", "湖南省株洲市芦淞区", "湖南省株洲市天元区", "（无） a@b.cn", "户籍已更正")
                .contains("身份证正面", "身份证反面", "待审核", "本页小计：1 人 4 项", "合计：1 人 4 项")
                .contains("单位意见", "社会保险经办机构审核意见", "备注：关键信息变更附身份证复印件或公安部门证明。")
                .contains("第 1 页　共 1 页", "打印时间：", "打印人：");
        Pages.reading(pdf, document -> {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("社会保险参保人员个人信息修改申报审核表 " + batch);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            return document;
        });
    }

    @Test
    void showsTheSameInThePreviewAsOnPaper() {
        String batch = batchNo();
        List<Declared> many = new ArrayList<>();
        for (int index = 0; index < 60; index++)
            many.add(declared(
                    "张" + (char) ('一' + index),
                    MOBILE,
                    new FieldChange("contactAddress", "湖南省株洲市芦淞区建设中路一百二十八号", "湖南省株洲市天元区长江北路 1 号 <3> 栋")));
        send(confirmed(batch, many.toArray(Declared[]::new)));
        clerk.sees(batch, _ -> true);
        assertThat(Pages.words(clerk.previewed(batch)).stream()
                        .filter(word -> !word.matches("\\d\\d:\\d\\d"))
                        .sorted()
                        .toList())
                .isEqualTo(Pages.words(clerk.printed(batch)).stream()
                        .filter(word -> !word.matches("\\d\\d:\\d\\d"))
                        .sorted()
                        .toList());
    }

    @Test
    void leavesOutWhatWasTakenBackAndShowsWhatWasDecided() {
        String batch = batchNo();
        Declared back = declared("钱七", MOBILE);
        Declared inEffect = declared("王五", MOBILE);
        Declared returned = declared("赵六", MOBILE);
        send(
                confirmed(batch, back, inEffect, returned),
                withdrawn(back.no()),
                decided(inEffect.no(), Verdict.PASS),
                effective(inEffect, batch),
                decided(returned.no(), Verdict.RETURN, Instant.now(), "R01", "请核对号码"));
        clerk.sees(
                batch,
                row -> row.path("withdrawn").asInt() == 1
                        && row.path("passed").asInt() == 1
                        && row.path("returned").asInt() == 1);
        // A batch counts as passed what has yet to take effect, and that is told on a topic of its own.
        Awaitility.await().until(() -> clerk.previewed(batch).contains("已生效"));
        String text = Pages.text(clerk.printed(batch));
        assertThat(text).doesNotContain("钱七").contains("共 2 人 2 项", "本批另有 1 人已撤回，未列入本表");
        assertThat(text.replace("\n", "")).contains("已生效", "审核不通过", "身份信息与公安不符", "请核对号码");
    }

    @Test
    void marksABatchTakenBackAltogetherAsVoid() {
        String batch = batchNo();
        Declared back = declared("钱七", MOBILE);
        send(confirmed(batch, back), withdrawn(back.no()));
        clerk.sees(batch, row -> row.path("withdrawn").asInt() == 1);
        // Turned text is read in pieces.
        assertThat(Pages.text(clerk.printed(batch)).replace("\n", "")).contains("已撤回·无效", "钱七");
        assertThat(clerk.previewed(batch)).contains("已撤回·无效");
    }

    @Test
    void refusesACharacterNobodyCanDrawBeforeItPrints() {
        String batch = batchNo();
        send(confirmed(
                batch, declared("张三", MOBILE), declared("李四", new FieldChange("contactAddress", null, "幸福路😀号"))));
        clerk.sees(batch, _ -> true);
        JsonNode task = clerk.ended(batch);
        assertThat(task.path("state").asString()).isEqualTo("FAILED");
        assertThat(task.path("problem").path("code").asString()).isEqualTo("CHARACTER_NOT_PRINTABLE");
        assertThat(task.path("problem").path("detail").asString()).contains("李四", "联系地址", "😀", "U+1F600");
        var preview = clerk.preview(batch);
        assertThat(preview.status()).isEqualTo(422);
        assertThat(preview.code()).isEqualTo("CHARACTER_NOT_PRINTABLE");
    }

    @Test
    void remembersWhoLookedAndWhoPrinted() {
        String batch = batchNo();
        send(confirmed(batch, declared("张三", MOBILE)));
        clerk.sees(batch, _ -> true);
        clerk.previewed(batch);
        clerk.ended(batch);
        assertThat(jdbc.sql("SELECT action FROM audit_log WHERE object_id = ? AND outcome = 'DONE' ORDER BY id")
                        .param(batch)
                        .query(String.class)
                        .list())
                .containsExactly("PRINT_PREVIEW", "PRINT");
    }

    @Test
    void bindsMoreThanFiveThousandRowsInBooklets() throws IOException {
        String batch = batchNo();
        int chunks = 11;
        for (int chunk = 1; chunk <= chunks; chunk++) {
            List<Declared> declarations = new ArrayList<>();
            for (int index = 0; index < 500; index++) declarations.add(declared("张三", MOBILE));
            send(confirmed(Events.UNIT, batch, chunk, chunks, declarations));
        }
        clerk.sees(batch, row -> row.path("declarations").asInt() == 500 * chunks);
        assertThat(clerk.previewed(batch)).contains("分 2 册打印", "第 1 册　共 2 册");
        JsonNode task = clerk.ended(batch);
        assertThat(task.path("state").asString()).as(task.toString()).isEqualTo("DONE");
        assertThat(task.path("file").path("contentType").asString()).isEqualTo("application/zip");
        List<String> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(clerk.file(task)), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                texts.add(Pages.text(zip.readAllBytes()));
            }
        }
        assertThat(names)
                .containsExactly(
                        "社会保险参保人员个人信息修改申报审核表_" + batch + "_第1册.pdf", "社会保险参保人员个人信息修改申报审核表_" + batch + "_第2册.pdf");
        assertThat(texts.getFirst()).contains("本册合计：5000 人 5000 项", "合计：5500 人 5500 项");
        assertThat(texts.getLast()).contains("第 2 册　共 2 册", "本册合计：500 人 500 项").contains("\n5500 张三");
    }
}
