package io.renshetong.report.personchange;

import static io.renshetong.report.Events.MOBILE;
import static io.renshetong.report.Events.declared;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Party;
import io.renshetong.report.Events;
import io.renshetong.report.Pages;
import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Line;
import io.renshetong.report.batch.Scope;
import io.renshetong.report.batch.Standing;
import io.renshetong.report.batch.Sum;
import io.renshetong.report.form.Booklet;
import io.renshetong.report.form.Contents;
import io.renshetong.report.form.Imprint;
import io.renshetong.report.paper.Manuscript;
import io.renshetong.report.paper.Press;
import io.renshetong.testkit.ServiceTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Pages as they look: compared with pictures kept beside the tests, which {@code -Dpages.write=true} renews. The face is in
 * the document, so another machine draws the same; what is left is how a rasteriser smooths edges.
 */
@ServiceTest
class PageTests {
    private static final Path KEPT = Path.of("src", "test", "resources", "pages");
    private static final String[] NAMES = {"欧阳䶮", "李㛃", "王𬀩", "张三", "阿卜杜热西提·买买提", "陈一鸣"};
    private static final FieldChange[] CHANGES = {
        MOBILE,
        new FieldChange("contactAddress", "湖南省株洲市芦淞区建设中路一百二十八号", "湖南省株洲市天元区长江北路1号御湖湾小区3栋2单元1801室"),
        new FieldChange("education", "21", "31"),
        new FieldChange("householdRegion", "430203", "430211"),
        new FieldChange("email", null, "zhang.san.long.address@mail.example.com.cn"),
        new FieldChange("birthDate", "1985-03-12", "1985-03-21"),
        new FieldChange("sex", "1", "2"),
        new FieldChange("name", "欧阳龑", "欧阳䶮"),
        new FieldChange("idNumber", "430203198503120018", "43020319850312001X"),
        new FieldChange("remark", null, "本人户口迁移后统一更正")
    };

    @Autowired
    private PersonChangeAudit form;

    @Autowired
    private Press press;

    private static Line line(int index, int items) {
        FieldChange[] changes = IntStream.range(0, items)
                .mapToObj(item -> CHANGES[(index + item) % CHANGES.length])
                .toArray(FieldChange[]::new);
        Declared declared = declared("43020311202611230%05d".formatted(index), 1, NAMES[index % NAMES.length], changes);
        boolean returned = index % 5 == 1;
        return new Line(
                "person-change",
                Events.WORDING,
                declared,
                Events.UNIT,
                Instant.EPOCH,
                returned ? Standing.RETURNED : index % 2 == 0 ? Standing.EFFECTIVE : Standing.CONFIRMED,
                returned
                        ? Events.decided(declared.no(), DeclarationDecided.Verdict.RETURN, Instant.EPOCH, "R01", "请核对")
                                .decisions()
                                .getFirst()
                        : null,
                Map.of());
    }

    private static List<Line> lines(int count, int items) {
        return IntStream.range(0, count).mapToObj(index -> line(index, items)).toList();
    }

    private static Booklet booklet(List<Line> lines, @Nullable String watermark) {
        int items = lines.stream()
                .mapToInt(line -> line.declared().changes().size())
                .sum();
        Batch batch = new Batch(
                "P4302031120261123162843001",
                "person-service",
                "11",
                Events.UNIT,
                "株洲芦淞服饰有限公司一分厂",
                Instant.parse("2026-11-23T08:28:43Z"),
                new Party("1003", "王芳"),
                1,
                1);
        return new Booklet(
                Scope.of(batch, List.of(Standing.values())),
                lines,
                0,
                1,
                1,
                new Contents(new Sum(lines.size(), items, lines.size(), Map.of()), 0),
                new Imprint("91430200MA4L16JQ9R", Instant.parse("2026-11-23T09:00:00Z"), "王芳"),
                watermark,
                null);
    }

    private byte[] print(Booklet booklet) throws IOException {
        Manuscript manuscript = form.compose(booklet);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        press.print(manuscript, pdf, _ -> {});
        assertThat(Pages.count(pdf.toByteArray())).isEqualTo(manuscript.pages());
        return pdf.toByteArray();
    }

    @Test
    void looksAsKeptWithOneRow() throws IOException {
        compare("one-row", print(booklet(lines(1, 1), null)), 0);
    }

    @Test
    void looksAsKeptWithAPersonOverTwoPages() throws IOException {
        List<Line> lines = new ArrayList<>(lines(7, 1));
        lines.add(line(20, 10));
        byte[] pdf = print(booklet(lines, null));
        compare("over-two-pages-1", pdf, 0);
        compare("over-two-pages-2", pdf, 1);
        assertThat(Pages.text(pdf)).contains("（续）");
    }

    @Test
    void looksAsKeptWhenVoid() throws IOException {
        compare("void", print(booklet(lines(8, 1), "已撤回·无效")), 0);
    }

    @Test
    void readsAllNamesOfThreeHundredRowsInOrderAndNoRadicals() throws IOException {
        byte[] pdf = print(booklet(lines(300, 1), null));
        compare("three-hundred-8", pdf, 7);
        String text = Pages.text(pdf);
        assertThat(text.codePoints()).noneMatch(codePoint -> codePoint >= 0x2E80 && codePoint <= 0x2FDF);
        List<String> words = Pages.words(pdf);
        assertThat(words.stream()
                        .filter(List.of("李㛃", "王𬀩", "张三", "陈一鸣")::contains)
                        .toList())
                .isEqualTo(IntStream.range(0, 300)
                        .mapToObj(index -> NAMES[index % NAMES.length])
                        .filter(List.of("李㛃", "王𬀩", "张三", "陈一鸣")::contains)
                        .toList());
    }

    @Test
    void hasABarCodeAScannerReads() throws Exception {
        BufferedImage page =
                Pages.pictures(print(booklet(lines(1, 1), null)), 300).getFirst();
        BufferedImage corner = page.getSubimage(0, 0, page.getWidth() / 3, page.getHeight() / 7);
        int[] points = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        assertThat(new Code128Reader()
                        .decode(
                                new BinaryBitmap(new GlobalHistogramBinarizer(
                                        new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), points))),
                                Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText())
                .isEqualTo("P4302031120261123162843001");
    }

    /** Goals of the issue, in time of the processor, which a busy machine does not lengthen as much. */
    @Test
    void printsTwoThousandRowsAndASmallPageFastEnough() throws IOException {
        Booklet large = booklet(lines(2_000, 1), null);
        Booklet small = booklet(lines(1, 1), null);
        for (int round = 0; round < 3; round++) print(large);
        for (int round = 0; round < 10; round++) print(small);
        assertThat(cost(large)).as("ms for 2,000 rows").isLessThan(3_000);
        assertThat(cost(small)).as("ms for one page").isLessThan(100);
    }

    /** The middle one of five. */
    private long cost(Booklet booklet) throws IOException {
        List<Long> costs = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            press.print(form.compose(booklet), new ByteArrayOutputStream(), _ -> {});
            costs.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1_000_000);
        }
        return costs.stream().sorted().toList().get(2);
    }

    private static void compare(String name, byte[] pdf, int page) throws IOException {
        BufferedImage printed = Pages.pictures(pdf, 72).get(page);
        Path kept = KEPT.resolve(name + ".png");
        if (Boolean.getBoolean("pages.write")) {
            Files.createDirectories(KEPT);
            ImageIO.write(printed, "png", kept.toFile());
        }
        BufferedImage wanted = ImageIO.read(kept.toFile());
        assertThat(printed.getWidth()).isEqualTo(wanted.getWidth());
        assertThat(printed.getHeight()).isEqualTo(wanted.getHeight());
        assertThat(difference(printed, wanted))
                .as("part of the picture that differs from " + kept)
                .isLessThan(0.002);
    }

    /** Part of the blocks of 4 by 4 points whose mean brightness differs clearly. */
    private static double difference(BufferedImage one, BufferedImage other) {
        int block = 4;
        int differing = 0;
        int all = 0;
        for (int y = 0; y + block <= one.getHeight(); y += block) {
            for (int x = 0; x + block <= one.getWidth(); x += block) {
                all++;
                if (Math.abs(brightness(one, x, y, block) - brightness(other, x, y, block)) > 40) differing++;
            }
        }
        return (double) differing / all;
    }

    private static double brightness(BufferedImage picture, int left, int top, int block) {
        double sum = 0;
        for (int y = top; y < top + block; y++)
            for (int x = left; x < left + block; x++) sum += picture.getRaster().getSample(x, y, 0);
        return sum / (block * block);
    }
}
