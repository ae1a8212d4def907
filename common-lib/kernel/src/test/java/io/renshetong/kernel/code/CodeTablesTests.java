package io.renshetong.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.kernel.Tsv;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTablesTests {

    private static final CodeTables TABLES = CodeTables.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Collection<CodeTable> tables() {
        return TABLES.all();
    }

    static Collection<CodeTable> wholeTables() {
        return TABLES.all().stream()
                .filter(table -> CodeTablesTests.class.getResource("/codes/" + table.id() + ".tsv") != null)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"leaving-reason, 33, 6301 6309 6313 6351 6399 6401 6499 6501", "unemployment-reason, 11, 6313 6315 6323"
    })
    void offersOfATableWhatOneFieldIsTakenFrom(String id, int size, String some) {
        assertThat(TABLES.table(id).codes())
                .hasSize(size)
                .extracting(Code::code)
                .contains(some.split(" "))
                .noneMatch(code -> code.startsWith("61") || code.startsWith("62"));
    }

    /** DOMAIN B.8 has both, 6309 as a detail some places know; the word alone means the one of all places. */
    @Test
    void callsBothCodesOfDeathAsTheStandardDoes() {
        assertThat(TABLES.table("change-reason").name("6309")).contains("死亡");
        assertThat(TABLES.table("leaving-reason").find("死亡")).map(Code::code).contains("6401");
    }

    /** A detail may go by the name of what it is a detail of: the name alone means that. */
    private static boolean isCalledAsItsParent(Code code, CodeTable table) {
        return table.name(code.parent()).equals(Optional.of(code.name()));
    }

    @ParameterizedTest
    @MethodSource("wholeTables")
    void holdsEveryCodeOnce(CodeTable table) {
        List<String> lines = Tsv.read("/codes/" + table.id() + ".tsv").rows().stream()
                .map(row -> row.get("code"))
                .toList();

        assertThat(lines).doesNotHaveDuplicates().isNotEmpty().noneMatch(String::isBlank);
        assertThat(table.codes()).extracting(Code::code).containsExactlyElementsOf(lines);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesEveryCodeAndItsSource(CodeTable table) {
        assertThat(table.label()).isNotBlank();
        assertThat(table.codes())
                .allSatisfy(code -> assertThat(code.name()).isNotBlank().doesNotContain("(", ")", ";"))
                .allSatisfy(code -> assertThat(code.source()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void givesEveryWordToOneCodeInForce(CodeTable table) {
        List<String> words = table.codes().stream()
                .filter(code -> code.validTo() == null)
                .filter(code -> !isCalledAsItsParent(code, table))
                .flatMap(code -> Stream.concat(Stream.of(code.name()), code.aliases().stream()))
                .toList();

        assertThat(words).doesNotHaveDuplicates();
        assertThat(words).noneMatch(word -> table.code(word).isPresent());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasEveryParentWithoutGoingInCircles(CodeTable table) {
        assertThat(table.codes())
                .filteredOn(code -> code.parent() != null)
                .allSatisfy(code -> assertThat(table.code(code.parent())).isPresent())
                .allSatisfy(code -> assertThat(table.path(code.code())).hasSizeBetween(2, 4));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void endsAfterItBegins(CodeTable table) {
        assertThat(table.codes())
                .filteredOn(code -> code.validFrom() != null && code.validTo() != null)
                .allSatisfy(code -> assertThat(code.validTo()).isAfter(code.validFrom()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void findsEveryCodeInEveryFormItIsWrittenIn(CodeTable table) {
        for (Code code : table.validOn(TODAY)) {
            assertThat(table.find(code.code())).contains(code);
            assertThat(table.find(code.withName())).contains(code);
            assertThat(table.find(code.code() + " " + code.name())).contains(code);
            if (!isCalledAsItsParent(code, table))
                assertThat(table.find(" " + code.name() + "\u200B")).contains(code);
            code.aliases()
                    .forEach(alias ->
                            assertThat(table.find(alias)).as(table.id() + alias).contains(code));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id-document-type",
                "sex",
                "ethnic-group",
                "region",
                "household-type",
                "education",
                "personal-status",
                "insured-identity",
                "employment-form",
                "professional-title",
                "skill-level",
                "marital-status",
                "special-work-type",
                "administrative-rank",
                "political-status",
                "yes-no",
                "nationality",
                "insurance",
                "participation-state",
                "contribution-state",
                "change-type",
                "change-reason",
                "medical-class",
                "unit-type",
                "economic-type",
                "affiliation",
                "licence-type",
                "bank",
                "rejection-reason"
            })
    void holdsTheTable(String id) {
        assertThat(TABLES.table(id).codes()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ethnic-group, 汉, 01",
        "ethnic-group, 01|汉族, 01",
        "ethnic-group, 01 汉族, 01",
        "ethnic-group, ０１｜汉, 01",
        "education, 21 大学本科, 21",
        "region, 430203 芦淞区, 430203",
        "region, 北区, 430203",
        "region, 酃县, 430225",
        "change-reason, 6301|解除/终止劳动合同, 6301",
        "change-reason, 151, 6201",
        "change-reason, 死亡, 6401",
        "employment-form, 合同工, 41",
        "id-document-type, 身份证, 01",
        "household-type, 2, 21",
        "bank, 工行, 102",
        "nationality, chn, CHN"
    })
    void findsWhatSheetsOfOtherPlacesWrite(String table, String text, String code) {
        assertThat(TABLES.table(table).find(text)).map(Code::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01|蒙古族", "汉族|01", "00", "1", "不存在", "", " "})
    void findsNothingForWhatContradictsItself(String text) {
        assertThat(TABLES.table("ethnic-group").find(text)).isEmpty();
    }

    @Test
    void showsARetiredCodeButDoesNotLetItBeDeclared() {
        CodeTable regions = TABLES.table("region");

        assertThat(regions.name("430221")).contains("株洲县");
        assertThat(regions.isValid("430221", LocalDate.of(2018, 6, 18))).isTrue();
        assertThat(regions.isValid("430221", LocalDate.of(2018, 6, 19))).isFalse();
        assertThat(regions.isValid("430212", LocalDate.of(2018, 6, 18))).isFalse();
        assertThat(regions.validOn(TODAY)).extracting(Code::code).doesNotContain("430221", "430222");
    }

    @Test
    void knowsAllOfHunanDownToTheStreetsOfZhuzhou() {
        CodeTable regions = TABLES.table("region");

        assertThat(regions.children(null)).hasSize(34);
        assertThat(regions.children("430000"))
                .filteredOn(code -> code.validTo() == null)
                .hasSize(14);
        assertThat(regions.validOn(TODAY).stream()
                        .filter(code ->
                                code.code().matches("43\\d{4}") && !code.code().endsWith("00")))
                .hasSize(122);
        assertThat(regions.fullName("430203001")).isEqualTo("湖南省株洲市芦淞区贺家土街道");
        assertThat(regions.path("430203")).extracting(Code::code).containsExactly("430000", "430200", "430203");
    }

    @Test
    void keepsTheOrderOfTheNationalStandards() {
        assertThat(TABLES.table("ethnic-group").codes())
                .hasSize(59)
                .extracting(Code::code)
                .isSorted();
        assertThat(TABLES.table("ethnic-group").name("56")).contains("基诺族");
        assertThat(TABLES.table("rejection-reason").codes()).hasSize(17);
    }

    @Test
    void offersTheCommonestDocumentsFirst() {
        assertThat(TABLES.table("id-document-type").codes().subList(0, 7))
                .extracting(Code::code)
                .containsExactly("01", "04", "05", "06", "07", "08", "16");
    }

    @Test
    void namesEveryNationalityInChinese() {
        CodeTable nationalities = TABLES.table("nationality");

        assertThat(nationalities.codes()).extracting(Code::code).containsAll(isoCountries());
        assertThat(nationalities.codes().getFirst().code()).isEqualTo("CHN");
        assertThat(nationalities.display("TWN")).isEqualTo("中国台湾");
        assertThat(nationalities.codes()).allMatch(code -> code.name().matches("[\\u4e00-\\u9fa5（）]+"));
    }

    @Test
    void knowsEveryInsuranceOffered() {
        for (Insurance insurance : Insurance.values()) {
            assertThat(TABLES.table("insurance").name(insurance.code())).contains(insurance.label());
        }
    }

    @Test
    void showsAnUnknownCodeAsItself() {
        assertThat(TABLES.table("sex").display("7")).isEqualTo("7");
        assertThat(TABLES.table("sex").display(null)).isEmpty();
        assertThat(TABLES.table("sex").fullName("7")).isEqualTo("7");
    }

    @Test
    void refusesATableThereIsNot() {
        assertThatThrownBy(() -> TABLES.table("none")).hasMessage("No code table none");
        assertThat(TABLES.find("none")).isEmpty();
    }

    @Test
    void keepsItsVersionAsLongAsItsContent() {
        assertThat(CodeTables.load().version()).matches("[0-9a-f]{16}");
    }

    private static List<String> isoCountries() {
        return Stream.of(Locale.getISOCountries())
                .map(country -> Locale.of("", country).getISO3Country())
                .toList();
    }
}
