package io.renshetong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.renshetong.system.Persons.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A list taken along: masked for everybody, in clear only with a purpose, a password and a record. */
class ExportJourneyTests {

    private static final String UNIT = "430203000102";
    private static final String NUMBER = "身份证号码";

    @RegisterExtension
    static final Journey journey = Journey.in(UNIT);

    @Test
    void aListIsExportedAsItStandsOnTheScreen() throws IOException {
        Person person = Persons.of("admin01", UNIT);
        try (Desk desk = journey.logIn("operator01")) {
            Locator dialog = export(desk, person);
            byte[] file = new ImportWindows(desk)
                    .download(() -> desk.button(dialog, "开始导出").click());
            List<String> numbers = numbersIn(file, person.name());
            assertThat(numbers).hasSize(1);
            assertThat(numbers.getFirst()).matches("\\d{3,6}\\*+\\w{2,4}");
            desk.button(dialog, "关闭").click();
            new ImportWindows(desk).openTasks();
            assertThat(desk.row("导出").first()).containsText("已完成");
        }
    }

    @Test
    void clearTextNeedsAPurposeAndOpensOnlyWithThePassword(@TempDir Path folder) throws IOException {
        Person person = Persons.of("admin01", UNIT);
        try (Desk desk = journey.logIn("admin01")) {
            Locator dialog = export(desk, person);
            dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("明文"))
                    .check(new Locator.CheckOptions().setForce(true));
            desk.button(dialog, "开始导出").click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("请写明用途");
            desk.fillIn(dialog, "用途", "核对缴费名册");
            desk.button(dialog, "开始导出").click();
            assertThat(dialog).containsText("导出完成");
            String password = dialog.locator("code").innerText();
            byte[] file = new ImportWindows(desk)
                    .download(() -> desk.button(dialog, "下载文件").click());
            Path zip = Files.write(folder.resolve("clear.zip"), file);

            assertThatThrownBy(() -> entryOf(zip, "guess")).isInstanceOf(ZipException.class);
            assertThat(numbersIn(entryOf(zip, password), person.name())).containsExactly(person.idNumber());
            desk.button(dialog, "我已保存密码").click();
            assertThat(dialog.locator("code")).hasCount(0);
        }
        assertThat(Api.as("ops01")
                        .get("/api/person/ops/audit?action=EXPORT&size=20")
                        .expect(200)
                        .path("rows")
                        .toString())
                .contains("核对缴费名册")
                .doesNotContain(person.idNumber());
    }

    /** 1.1: the list of one person, and the dialog that exports it. */
    private static Locator export(Desk desk, Person person) {
        desk.open(Desk.PERSONS, PersonChangeWindows.DECLARATION);
        desk.condition("身份证号码", person.idNumber());
        desk.search();
        assertThat(desk.row(person.name())).hasCount(1);
        assertThat(desk.total(1)).isVisible();
        desk.button("导出").click();
        Locator dialog = desk.dialog("导出 " + PersonChangeWindows.DECLARATION);
        assertThat(dialog).containsText("导出全部 1 条");
        return dialog;
    }

    private static byte[] entryOf(Path zip, String password) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile(), password.toCharArray())) {
            assertThat(file.isEncrypted()).isTrue();
            return file.getInputStream(file.getFileHeaders().getFirst()).readAllBytes();
        }
    }

    /** What stands in the column of numbers beside this name. */
    private static List<String> numbersIn(byte[] workbook, String name) throws IOException {
        List<String> numbers = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheetAt(0);
            int names = -1;
            int found = -1;
            for (Row row : sheet) {
                for (int cell = row.getFirstCellNum(); cell >= 0 && cell < row.getLastCellNum(); cell++) {
                    String text =
                            row.getCell(cell) == null ? "" : row.getCell(cell).toString();
                    names = names < 0 && text.equals("姓名") ? cell : names;
                    found = found < 0 && text.equals(NUMBER) ? cell : found;
                }
                if (names >= 0
                        && row.getCell(names) != null
                        && row.getCell(names).toString().equals(name)) {
                    numbers.add(row.getCell(found).toString());
                }
            }
        }
        return numbers;
    }
}
