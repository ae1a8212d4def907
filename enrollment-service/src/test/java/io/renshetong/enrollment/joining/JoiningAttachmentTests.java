package io.renshetong.enrollment.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.FilledSheet;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.SheetClerk;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** 3.2 with one document for all: those who come from another unit need its 解除证明. */
@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class JoiningAttachmentTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";
    private static final String LACKING = "调入须上传原单位减员或解除证明";

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    private Caller operator;
    private SheetClerk clerk;

    @BeforeEach
    void meetTheClerk() {
        operator = caller.as(TestTokens.operator(HERE));
        clerk = new SheetClerk(operator, "enrollment");
    }

    private String letGoThere() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, THERE, Insurance.MEDICAL);
        register.leaves(number, THERE, LocalDate.of(2026, 3, 1), "6302", Insurance.MEDICAL);
        return number;
    }

    @Test
    void mendsEveryTransferAndComesToEveryDraftWhoseTypeKnowsTheKind() {
        JsonNode preview = clerk.previewed(clerk.template("")
                .write(FilledSheet.FIRST, JoiningSheetTests.known(letGoThere(), "14|调入"))
                .write(FilledSheet.FIRST + 1, JoiningSheetTests.known(letGoThere(), "14|调入"))
                .write(FilledSheet.FIRST + 2, JoiningSheetTests.newHire(Numbers.of(LocalDate.of(1991, 5, 6))))
                .bytes());
        Map<Integer, JsonNode> rows = clerk.rows(preview, "NEW");
        assertThat(rows).as(clerk.rows(preview, "BAD").toString()).hasSize(3);
        assertThat(rows.get(FilledSheet.FIRST).path("warnings").toString()).contains(LACKING, "整批附件");

        JsonNode proved = clerk.attached(preview, JoiningTypes.RELEASE, "解除证明.png");
        assertThat(clerk.rows(proved, "NEW").toString()).doesNotContain(LACKING);
        clerk.saved(proved, "ALL");
        clerk.rows(proved, "SAVED").values().forEach(row -> {
            JsonNode documents = operator.get("/declarations/enrollment/"
                            + row.path("declarationNo").asString())
                    .json()
                    .path("attachments");
            assertThat(documents).hasSize(1);
            assertThat(documents.get(0).path("kindLabel").asString()).isEqualTo("原单位减员或解除证明");
        });
    }

    @Test
    void mendsDraftsOfAnyTypeOfTheBusinessThatWereSavedWithoutIt() {
        JsonNode preview = clerk.previewed(clerk.template("")
                .write(FilledSheet.FIRST, JoiningSheetTests.known(letGoThere(), "14|调入"))
                .write(FilledSheet.FIRST + 1, JoiningSheetTests.known(letGoThere(), "14|调入"))
                .write(FilledSheet.FIRST + 2, JoiningSheetTests.newHire(Numbers.of(LocalDate.of(1991, 5, 6))))
                .bytes());
        clerk.saved(preview, "ALL");
        List<String> numbers = clerk.rows(preview, "SAVED").values().stream()
                .map(row -> row.path("declarationNo").asString())
                .toList();

        Answer shared = share("enrollment", JoiningTypes.RELEASE, numbers);
        assertThat(shared.json().path("accepted").asInt())
                .as(shared.json().toString())
                .isEqualTo(3);
        Answer confirmed = caller.as(TestTokens.confirmer(HERE))
                .once()
                .post("/declarations/enrollment/confirmations", Map.of("numbers", numbers));
        assertThat(confirmed.json().path("accepted").asInt())
                .as(confirmed.json().toString())
                .isEqualTo(3);
    }

    private Answer share(String business, String kind, List<String> numbers) {
        Answer staged = operator.once()
                .upload("/declarations/" + business + "/attachments", kind, "证明.png", SheetClerk.PICTURE);
        assertThat(staged.status()).as(staged.json().toString()).isEqualTo(201);
        assertThat(staged.json().path("kindLabel").asString()).matches("\\p{IsHan}+");
        return operator.once()
                .post(
                        "/declarations/" + business + "/shared-attachments",
                        Map.of("attachments", List.of(staged.json().path("id").asString()), "numbers", numbers));
    }

    @Test
    void leavesOutADocumentWhoseKindTheTypeDoesNotKnow() {
        String number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, HERE, Insurance.MEDICAL);
        SheetClerk leaving = new SheetClerk(operator, "reduction");
        Map<String, String> cells =
                Map.of("证件号码", number, "姓名", RegisterOfTests.NAME, "减员类型", "24", "减员原因", "6302", "减医疗", "1");
        JsonNode preview = leaving.previewed(leaving.template("?filled=false")
                .write(FilledSheet.FIRST, cells)
                .write(
                        FilledSheet.FIRST,
                        Map.of(
                                "减工伤",
                                "0",
                                "减失业",
                                "0",
                                "减员(停保)日期",
                                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                        .toString()))
                .bytes());
        assertThat(leaving.rows(preview, "NEW"))
                .as(leaving.rows(preview, "BAD").toString())
                .hasSize(1);
        JsonNode ofRetirees = leaving.attached(preview, "retirement-approval", "审批表.png");
        assertThat(leaving.rows(ofRetirees, "NEW").toString()).contains("请上传调动表");
        JsonNode proved = leaving.attached(ofRetirees, "transfer-form", "调动表.png");
        assertThat(leaving.rows(proved, "NEW").toString()).doesNotContain("请上传调动表");
        leaving.saved(proved, "ALL");
        String no = leaving.rows(proved, "SAVED")
                .get(FilledSheet.FIRST)
                .path("declarationNo")
                .asString();
        assertThat(operator.get("/declarations/reduction/" + no)
                        .json()
                        .path("attachments")
                        .valueStream()
                        .map(document -> document.path("kind").asString())
                        .toList())
                .isEqualTo(List.of("transfer-form"));
        Answer foreign = share("reduction", "retirement-approval", List.of(no));
        assertThat(foreign.code()).isEqualTo("NOTHING_SHARED");
        assertThat(foreign.json().path("refused").get(0).path("code").asString())
                .isEqualTo("ATTACHMENT_KIND");
    }
}
