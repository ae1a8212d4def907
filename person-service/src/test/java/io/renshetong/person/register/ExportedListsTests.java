package io.renshetong.person.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Exported;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** The lists of persons and of declarations as workbooks. */
@ServiceTest(broker = false)
@ActiveProfiles("demo")
class ExportedListsTests {
    private static final String UNIT = "430203000103";
    private static final String FOREIGN_UNIT = "430203000201";

    @Autowired
    Caller caller;

    private Caller operator() {
        return caller.as(TestTokens.operator("430203000100", "430203000101", "430203000102", UNIT));
    }

    @Test
    void writesEveryPersonOfTheSearchInItsOrderAndMasked() {
        Exported list = Exported.by(operator(), "persons", Map.of("filter", Map.of("sort", "name,desc")));
        assertThat(list.rows()).hasSize(1_400);
        assertThat(list.headers())
                .containsExactly("姓名", "身份证号码", "性别", "出生日期", "民族", "户口性质", "联系电话", "单位名称", "医疗/工伤/失业", "在途标志", "个人编号");
        assertThat(list.column("身份证号码")).allSatisfy(number -> assertThat(number).contains("****"));
        assertThat(list.column("联系电话")).allSatisfy(number -> assertThat(number).contains("****"));
        JsonNode page = operator()
                .post("/persons/search", Map.of("sort", "name,desc", "size", 100))
                .json();
        assertThat(list.column("个人编号").subList(0, 100))
                .isEqualTo(page.path("rows").values().stream()
                        .map(row -> row.path("personNo").asString())
                        .toList());
        assertThat(list.task().path("results").path("rows").asInt()).isEqualTo(1_400);
    }

    @Test
    void writesDeclarationsInTheOrderAskedFor() {
        Caller operator = caller.as(TestTokens.operator(UNIT));
        JsonNode persons = operator.post("/persons/search", Map.of("size", 10)).json();
        for (int place : List.of(7, 5, 6)) {
            Map<String, Object> change = Map.of(
                    "ref",
                    persons.path("rows").path(place).path("id").asString(),
                    "values",
                    Map.of("mobile", "1380000777" + place));
            assertThat(operator.once()
                            .post("/declarations/person-change", change)
                            .status())
                    .isEqualTo(201);
        }
        for (String sort : List.of("no,asc", "no,desc", "subjectName,asc")) {
            Map<String, Object> filter = Map.of("types", List.of("person-change"), "sort", sort);
            Exported list = Exported.by(operator, "declarations", Map.of("filter", filter));
            JsonNode page = operator.post("/declarations/person-change/search", Map.of("sort", sort, "size", 100))
                    .json();
            assertThat(list.column("申报流水号"))
                    .hasSizeGreaterThan(2)
                    .startsWith(page.path("rows").values().stream()
                            .map(row -> row.path("no").asString())
                            .toArray(String[]::new));
        }
    }

    @Test
    void writesNumbersInClearForAPurpose() {
        Exported list = Exported.by(
                operator(),
                "persons",
                Map.of(
                        "filter",
                        Map.of("unitCode", UNIT),
                        "columns",
                        List.of("idNumber", "phone"),
                        "clear",
                        true,
                        "purpose",
                        "核对缴费名册"));
        assertThat(list.rows()).isNotEmpty();
        assertThat(list.head()).contains("核对缴费名册");
        assertThat(list.rows()).allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.contains("*")));
    }

    @Test
    void findsNoUnitOfSomebodyElse() {
        for (String list : List.of("persons", "declarations")) {
            Caller.Answer answer =
                    operator().once().post("/exports/" + list, Map.of("filter", Map.of("unitCode", FOREIGN_UNIT)));
            assertThat(answer.status()).as(list).isEqualTo(404);
        }
    }

    @Test
    void writesDeclarationsAsTheirListShowsThem() {
        Caller operator = caller.as(TestTokens.operator(UNIT));
        JsonNode person = operator.post("/persons/search", Map.of("size", 10))
                .json()
                .path("rows")
                .path(3);
        Caller.Answer saved = operator.once()
                .post(
                        "/declarations/person-change",
                        Map.of(
                                "ref",
                                person.path("id").asString(),
                                "values",
                                Map.of("mobile", "13800009999"),
                                "attachments",
                                List.of(),
                                "acknowledged",
                                List.of()));
        assertThat(saved.status()).as(saved.json().toString()).isEqualTo(201);
        Map<String, Object> filter = Map.of("types", List.of("person-change"), "statuses", List.of("DRAFT"));
        Exported list = Exported.by(operator, "declarations", Map.of("filter", filter, "title", "个人基本信息修改确认"));
        assertThat(list.task().path("file").path("name").asString()).startsWith("个人基本信息修改确认_测试单位430203000103_");
        int row = list.column("申报流水号").indexOf(saved.json().path("no").asString());
        assertThat(row).isNotNegative();
        assertThat(list.column("姓名").get(row)).isEqualTo(person.path("name").asString());
        assertThat(list.column("身份证号码").get(row))
                .isEqualTo(person.path("idNumber").asString());
        assertThat(list.column("审核状态").get(row)).isEqualTo("未确认");
        assertThat(list.column("变更项数").get(row)).isEqualTo("1");
        assertThat(list.column("申报时间").get(row)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        Exported clear =
                Exported.by(operator, "declarations", Map.of("filter", filter, "clear", true, "purpose", "核对申报名单"));
        assertThat(clear.column("身份证号码").get(row)).doesNotContain("*").startsWith("43");
    }
}
