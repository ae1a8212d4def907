package io.renshetong.declaration.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTests {
    private static final String UNMARKED = "说明 文件不带模板标记，已按表头读取，每行按姓名和号码对应到人。";

    @ParameterizedTest(name = "{0}, {1}, BOM {2}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "UTF-8,`,`,false",
                "UTF-8,`,`,true",
                "UTF-8,;,false",
                "UTF-8,TAB,false",
                "GB18030,`,`,false",
                "GB18030,;,false",
                "GB18030,TAB,false"
            })
    void readsAnyOfThem(String charset, String delimiter, boolean mark) {
        String parted = delimiter.equals("TAB") ? "\t" : delimiter;
        String text = String.join(parted, Worker.HEADERS) + "\r\n"
                + row(parted, "43020319900101001X", "1|男", "\"一, 二;\r\n三\"\"四\"\"\"") + "\r\n\r\n"
                + row(parted, "", "女", "䶮𠮷") + "\r\n";

        List<String> lines = read((mark ? "\uFEFF" : "") + text, Charset.forName(charset));

        assertThat(lines)
                .containsExactly(
                        UNMARKED,
                        "2 {documentType=01, idNumber=43020319900101001X, sex=1, remark=一, 二; \n三\"四\"}",
                        "4 {documentType=01, sex=2, remark=䶮𠮷}");
    }

    @Test
    void seesWhatExcelDidToANumberBeforeItWasSaved() {
        String text = String.join(",", Worker.HEADERS) + "\n" + row(",", "430203199001010000", "1", "=HYPERLINK(1)");

        assertThat(read(text, StandardCharsets.UTF_8))
                .containsExactly(
                        UNMARKED,
                        "2 {documentType=01, sex=1}",
                        "2 错误 newNumber [430203********0000] 身份证号被 Excel 转成数字，末位已丢失，请把该列设为文本重填",
                        "2 错误 remark [=HYPERLINK(1)] 备注以“=”开头，是没有计算结果的公式，请直接填写内容。");
    }

    @Test
    void readsRowsThatAreTooShort() {
        String text = String.join(",", Worker.HEADERS) + "\n1,一分公司,张三";

        assertThat(read(text, StandardCharsets.UTF_8)).containsExactly(UNMARKED, "2 {}");
    }

    private static String row(String parted, String number, String sex, String remark) {
        return String.join(parted, "1", "", "张三", Worker.ID, "", "01", number, sex, "", "", "", "", "", "", remark);
    }

    private static List<String> read(String text, Charset charset) {
        return Outcome.of(text.getBytes(charset), "名单.csv", Worker.form(), new SheetLimits(1 << 20, 1_000)).lines;
    }
}
