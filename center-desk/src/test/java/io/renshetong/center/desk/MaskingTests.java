package io.renshetong.center.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.TypeForm.FormField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {
    @ParameterizedTest
    @CsvSource({
        "idNumber, S3, 43020319850312001X, 430203********001X",
        "text, S3, E12345678, E1*****78",
        "mobile, S2, 13873300017, 138****0017",
        "phone, S2, 0731-28880000, *********0000",
        "email, S2, wang@example.cn, w***@example.cn",
        "address, S2, 湖南省株洲市芦淞区建设中路1号, 湖南省株洲市芦淞区***",
        "date, S3, 1985-03-12, 1985-03-12",
        "month, S2, 202611, 202611",
        "code, S3, 01, 01",
        "money, S2, 8650.00, ***",
        "fingerprint, S3, 0a1b2c, ***"
    })
    void hidesASensitiveValueByItsKind(String kind, String sensitivity, String value, String shown) {
        assertThat(FieldWords.masked(field(kind, sensitivity), value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"text, 欧阳䶮", "money, 8650.00", "multiline, 无", "postcode, 412000", "mobile, 13873300017"})
    void showsWhatIsNotSensitive(String kind, String value) {
        assertThat(FieldWords.masked(field(kind, "S1"), value)).isEqualTo(value);
    }

    private static FormField field(String kind, String sensitivity) {
        return new FormField("field", "字段", "组", kind, null, sensitivity);
    }
}
