package io.renshetong.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.Finding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, FEMALE, 1949-12-31",
        "43020319850312001X, MALE, 1985-03-12",
        "430203199001012347, FEMALE, 1990-01-01",
        "430203198711086629, FEMALE, 1987-11-08",
        "430203199212300445, FEMALE, 1992-12-30",
        "430281199910051027, FEMALE, 1999-10-05",
        "430522197806300019, MALE, 1978-06-30"
    })
    void readsSexAndBirthDateFromAValidNumber(String number, Sex sex, LocalDate birthDate) {
        Checked<CitizenId> read = CitizenId.parse(number, TODAY);

        assertThat(read.warnings()).isEmpty();
        assertThat(read.orThrow().value()).isEqualTo(number);
        assertThat(read.orThrow().sex()).isEqualTo(sex);
        assertThat(read.orThrow().birthDate()).isEqualTo(birthDate);
    }

    @ParameterizedTest
    @CsvSource({
        "430204200102290014, citizen-id.birth-date",
        "440524188001010014, citizen-id.birth-date",
        "110108199001011235, citizen-id.check-digit",
        "43020319850312001, citizen-id.length",
        "4302031985031200100, citizen-id.length",
        "43020319850312A01X, citizen-id.length",
        "43020319850312001Y, citizen-id.length",
        "43020385031200X, citizen-id.length",
        "'', citizen-id.length"
    })
    void refusesForTheReasonOfTheStandard(String number, String code) {
        assertThat(CitizenId.parse(number, TODAY).firstProblem().orElseThrow().code())
                .isEqualTo(code);
    }

    @Test
    void refusesNothingAtAllAsTooShort() {
        assertThat(CitizenId.parse(null, TODAY).problems()).containsExactly(Finding.of("citizen-id.length"));
    }

    @Test
    void acceptsTheStandardsExampleOf1880ButForItsYear() {
        assertThat(codes("440524188001010014")).containsExactly("citizen-id.birth-date");
    }

    @ParameterizedTest
    @CsvSource({"130503670401001, 130503196704010016", "430203850312001, 43020319850312001X"})
    void raisesAnOldNumberTo18Characters(String old, String raised) {
        CitizenId id = CitizenId.parse(old, TODAY).orThrow();

        assertThat(id.value()).isEqualTo(raised);
        assertThat(id.oldForm()).contains(old);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 43020319850312001x ",
                "４３０２０３１９８５０３１２００１Ｘ",
                "４３０２０３１９８５０３１２００１ｘ",
                "\u200B43020319850312001X\uFEFF",
                "\u00A0430203\u200D19850312001X\u3000",
                "\t43020319850312001X\r\n",
                "\u202A43020319850312001X\u202C"
            })
    void readsWhatSpreadsheetsAndKeyboardsMakeOfANumber(String typed) {
        assertThat(CitizenId.parse(typed, TODAY).orThrow().value()).isEqualTo("43020319850312001X");
    }

    @Test
    void tellsEverythingThatIsWrongInTheOrderOfTheStandard() {
        assertThat(codes("990203199013450010"))
                .containsExactly("citizen-id.area", "citizen-id.birth-date", "citizen-id.check-digit");
    }

    @Test
    void saysTheSentencesOfTheStandardOrder() {
        assertThat(CitizenId.parse("1", TODAY).problems().getFirst().message()).isEqualTo("身份证号码应为18位(或15位)");
        assertThat(CitizenId.parse("990203199013450010", TODAY).problems())
                .extracting(Finding::message)
                .containsExactly("身份证号码地区码不存在", "出生日期不合法", "身份证号码校验位不正确，末位应为 X 吗？请核对");
    }

    @Test
    void saysTheSameOfEveryWrongCheckCharacter() {
        // The sentence asks after X whatever the right character is, so it gives none away.
        assertThat("0123456789"
                        .chars()
                        .mapToObj(last -> "43020319850312001" + (char) last)
                        .map(number -> CitizenId.parse(number, TODAY).problems())
                        .distinct())
                .containsExactly(List.of(Finding.of("citizen-id.check-digit")));
        assertThat(CitizenId.parse("43020319900101234X", TODAY).problems())
                .containsExactly(Finding.of("citizen-id.check-digit"));
    }

    @Test
    void findsEveryWrongDigitAndEverySwapOfNeighbours() {
        Random random = new Random(11643);
        for (int round = 0; round < 2_000; round++) {
            String number = random(random);
            int place = random.nextInt(17);
            char other = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            assertRefused(number.substring(0, place) + other + number.substring(place + 1));
            if (place < 16 && number.charAt(place) != number.charAt(place + 1)) {
                assertRefused(number.substring(0, place)
                        + number.charAt(place + 1)
                        + number.charAt(place)
                        + number.substring(place + 2));
            }
        }
    }

    @Test
    void comesBackFromItsOldForm() {
        Random random = new Random(1999);
        for (int round = 0; round < 2_000; round++) {
            CitizenId id = CitizenId.of(random(random));
            id.oldForm()
                    .ifPresent(old ->
                            assertThat(CitizenId.parse(old, TODAY).value()).contains(id));
        }
    }

    @Test
    void isLookedUpUnderEveryFormAnOldRegisterMayHold() {
        assertThat(CitizenId.of("43020319850312001X").forms())
                .containsExactly("43020319850312001X", "43020319850312001x", "430203850312001");
        assertThat(CitizenId.of("430203199001012347").forms()).containsExactly("430203199001012347", "430203900101234");
    }

    @Test
    void hasNoOldFormForThoseBornSince2000() {
        String first17 = "43020320010228001";
        CitizenId id = CitizenId.of(first17 + Gb11643.checkCharacter(first17));

        assertThat(id.oldForm()).isEmpty();
        assertThat(id.forms()).doesNotContain("430203010228001");
    }

    @Test
    void warnsOfACountyThatNeverWasButAcceptsTheNumber() {
        String first17 = "43029919850312001";
        Checked<CitizenId> read = CitizenId.parse(first17 + Gb11643.checkCharacter(first17), TODAY);

        assertThat(read.isValid()).isTrue();
        assertThat(read.warnings()).containsExactly(Finding.warning("citizen-id.unknown-county"));
    }

    @Test
    void refusesABirthDateToComeButNotToday() {
        String first17 = "43020320261123001";
        String number = first17 + Gb11643.checkCharacter(first17);

        assertThat(CitizenId.parse(number, TODAY).isValid()).isTrue();
        assertThat(CitizenId.parse(number, TODAY.minusDays(1)).problems())
                .containsExactly(Finding.of("citizen-id.birth-date"));
    }

    @Test
    void countsFullYears() {
        CitizenId id = CitizenId.of("43020319850312001X");

        assertThat(id.ageOn(LocalDate.of(2001, 3, 11))).isEqualTo(15);
        assertThat(id.ageOn(LocalDate.of(2001, 3, 12))).isEqualTo(16);
    }

    @Test
    void noticesAFormThatContradictsTheNumber() {
        CitizenId id = CitizenId.of("43020319850312001X");

        assertThat(id.contradictions("1", LocalDate.of(1985, 3, 12))).isEmpty();
        assertThat(id.contradictions(null, null)).isEmpty();
        assertThat(id.contradictions("2", LocalDate.of(1985, 3, 21)))
                .extracting(Finding::code)
                .containsExactly("citizen-id.sex-differs", "citizen-id.birth-date-differs");
    }

    @Test
    void neverPrintsItselfInClear() {
        assertThat(CitizenId.of("43020319850312001X")).hasToString("430203********001X");
        assertThatThrownBy(() -> CitizenId.of("430203198503120011"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("citizen-id.check-digit");
    }

    @Test
    void reads100000NumbersWithinASecond() {
        Random random = new Random(5);
        List<String> numbers =
                Stream.generate(() -> random(random)).limit(1_000).toList();
        assertTimeout(Duration.ofSeconds(1), () -> {
            for (int i = 0; i < 100_000; i++) {
                CitizenId.parse(numbers.get(i % 1_000), TODAY).orThrow();
            }
        });
    }

    private static List<String> codes(String number) {
        return CitizenId.parse(number, TODAY).problems().stream()
                .map(Finding::code)
                .toList();
    }

    private static void assertRefused(String number) {
        assertThat(CitizenId.parse(number, TODAY).isValid()).as(number).isFalse();
    }

    private static String random(Random random) {
        LocalDate birthDate = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000));
        String first17 = "%s%tY%<tm%<td%03d"
                .formatted(random.nextBoolean() ? "430203" : "110105", birthDate, random.nextInt(1_000));
        return first17 + Gb11643.checkCharacter(first17);
    }
}
