package io.renshetong.declaration.sheet;

import static io.renshetong.testkit.SheetFile.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.renshetong.testkit.SheetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetLimitsTests {
    private static final int MIB = 1 << 20;

    @Test
    void refusesAFileOneByteTooLarge() {
        byte[] content = Arrays.copyOf(new byte[] {'a'}, MIB + 1);
        Arrays.fill(content, (byte) 'a');

        assertThat(read(content, MIB, 10)).containsExactly("拒绝 文件有 1.01 MiB，超过上限 1 MiB，请分成几个文件导入。");
        assertThat(read(Arrays.copyOf(content, MIB), MIB, 10)).noneMatch(line -> line.contains("MiB"));
    }

    @Test
    void refusesAWorkbookOneRowTooLongBeforeItHandsOutAny() {
        SheetFile file = OddCells.file();
        file.row(OddCells.at("备注", text("甲"))).row(OddCells.at("备注", text("乙")));

        assertThat(read(file.bytes(), MIB, 2)).hasSize(3).noneMatch(line -> line.startsWith("拒绝"));
        file.row(OddCells.at("备注", text("丙")));
        assertThat(read(file.bytes(), MIB, 2)).containsExactly("拒绝 文件有 3 行数据，超过上限 2 行，请分成几个文件导入。");
    }

    @Test
    void refusesACsvFileOneRowTooLongBeforeItHandsOutAny() {
        String head = String.join(",", Worker.HEADERS) + "\n";

        assertThat(read((head + "1\n2\n").getBytes(StandardCharsets.UTF_8), MIB, 2))
                .hasSize(3);
        assertThat(read((head + "1\n2\n3\n").getBytes(StandardCharsets.UTF_8), MIB, 2))
                .containsExactly("拒绝 文件有 3 行数据，超过上限 2 行，请分成几个文件导入。");
    }

    @Test
    void throwsNothingButRefusalsWhateverBytesAreChanged() throws IOException {
        byte[] csv = (String.join(",", Worker.HEADERS) + "\n1,\"甲\",2\n").getBytes(StandardCharsets.UTF_8);
        byte[] xlsx = OddCells.file().row(OddCells.at("备注", text("甲"))).bytes();
        for (byte[] good : List.of(csv, xlsx, xls())) {
            for (int seed = 0; seed < 150; seed++) {
                Random random = new Random(seed);
                byte[] changed = Arrays.copyOf(good, seed % 3 == 0 ? random.nextInt(good.length) + 1 : good.length);
                for (int i = 0; i < 1 + seed % 7; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                assertThatCode(() -> read(changed, MIB, 100)).as("seed " + seed).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void keepsTextsBeyondTheirShareOfMemoryInAFile() {
        try (SharedTexts texts = new SharedTexts(8L << 20)) {
            for (int i = 0; i < 300_000; i++) {
                texts.add("第" + i + "句，长短不一" + "啊".repeat(i % 50));
            }
            assertThat(texts.isInFile()).isTrue();
            assertThat(texts.size()).isEqualTo(300_000);
            for (int i = 0; i < 300_000; i += 997) {
                assertThat(texts.get(i)).isEqualTo("第" + i + "句，长短不一" + "啊".repeat(i % 50));
            }
            assertThat(texts.get(300_000)).isNull();
            assertThat(texts.get(-1)).isNull();
        }
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("数据");
            for (int r = 0; r < 5; r++) {
                for (int c = 0; c < Worker.HEADERS.length; c++) {
                    var row = c == 0 ? sheet.createRow(r) : sheet.getRow(r);
                    row.createCell(c).setCellValue(r == 2 ? Worker.HEADERS[c] : "值" + r + c);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> read(byte[] content, long bytes, int rows) {
        return Outcome.of(content, "数据.xlsx", Worker.form(), new SheetLimits(bytes, rows)).lines;
    }
}
