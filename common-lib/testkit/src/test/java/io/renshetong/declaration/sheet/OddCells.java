package io.renshetong.declaration.sheet;

import static io.renshetong.testkit.SheetFile.AMOUNT;
import static io.renshetong.testkit.SheetFile.CHINESE_DATE;
import static io.renshetong.testkit.SheetFile.DATE;
import static io.renshetong.testkit.SheetFile.bool;
import static io.renshetong.testkit.SheetFile.error;
import static io.renshetong.testkit.SheetFile.errorFormula;
import static io.renshetong.testkit.SheetFile.formatted;
import static io.renshetong.testkit.SheetFile.formula;
import static io.renshetong.testkit.SheetFile.none;
import static io.renshetong.testkit.SheetFile.number;
import static io.renshetong.testkit.SheetFile.text;
import static io.renshetong.testkit.SheetFile.textFormula;
import static io.renshetong.testkit.SheetFile.uncomputed;

import io.renshetong.testkit.SheetFile;
import io.renshetong.testkit.SheetFile.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Workbooks that are read, with what is to come of each: odd cells, odd rows, odd heads. */
final class OddCells {
    private static final String UNMARKED = "说明 文件不带模板标记，已按表头读取，每行按姓名和号码对应到人。";

    private final List<Case> all = new ArrayList<>();

    /** One of them. */
    record Case(String name, byte[] content, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> all() {
        OddCells odd = new OddCells();
        odd.dates();
        odd.numbers();
        odd.codes();
        odd.texts();
        odd.formulas();
        odd.rows();
        odd.heads();
        odd.books();
        return odd.all;
    }

    private void dates() {
        cell("日期带短横", "出生日期", text("1990-01-02"), "4 {birthDate=1990-01-02}");
        cell("日期带斜杠", "出生日期", text("1990/1/2"), "4 {birthDate=1990-01-02}");
        cell("日期八位", "出生日期", text("19900102"), "4 {birthDate=1990-01-02}");
        cell("日期八位数字", "出生日期", number("19900102"), "4 {birthDate=1990-01-02}");
        cell("日期带点", "出生日期", text("1990.1.2"), "4 {birthDate=1990-01-02}");
        cell("日期年月日", "出生日期", text("1990年1月2日"), "4 {birthDate=1990-01-02}");
        cell("日期带时间", "出生日期", text("1990-01-02 00:00:00"), "4 {birthDate=1990-01-02}");
        cell("日期序列", "出生日期", number("32875", DATE), "4 {birthDate=1990-01-02}");
        cell("日期序列带小数", "出生日期", number("32875.75", CHINESE_DATE), "4 {birthDate=1990-01-02}");
        cell("日期序列没有日期格式", "出生日期", number("32875"), "4 {birthDate=1990-01-02}");
        add(
                "日期序列1904制",
                file().from1904().row(at("出生日期", number("31413", DATE))),
                UNMARKED,
                "4 {birthDate=1990-01-02}");
        add("日期序列1904制没有格式", file().from1904().row(at("出生日期", number("31413"))), UNMARKED, "4 {birthDate=1990-01-02}");
        cell(
                "ISO日期型而没有这一天",
                "出生日期",
                at -> "<c r=\"" + at + "\" t=\"d\"><v>1990-02-30T00:00:00</v></c>",
                "4 {}",
                "4 错误 birthDate [1990-02-30] 出生日期“1990-02-30”不是日期，请写成 yyyy-MM-dd，例如 2019-12-18。");
        cell("全角日期", "出生日期", text("１９９０－０１－０２"), "4 {birthDate=1990-01-02}");
        cell(
                "没有这一天",
                "出生日期",
                text("1990-02-30"),
                "4 {}",
                "4 错误 birthDate [1990-02-30] 出生日期“1990-02-30”不是日期，请写成 yyyy-MM-dd，例如 2019-12-18。");
        cell(
                "美式日期",
                "出生日期",
                text("01/02/1990"),
                "4 {}",
                "4 错误 birthDate [01/02/1990] 出生日期“01/02/1990”不是日期，请写成 yyyy-MM-dd，例如 2019-12-18。");
        cell("年月由日期格式变来", "缴费起始年月", number("46204", DATE), "4 {startMonth=202607}");
        cell("年月数字", "缴费起始年月", number("202607"), "4 {startMonth=202607}");
        cell("年月带短横", "缴费起始年月", text("2026-7"), "4 {startMonth=202607}");
        cell(
                "年月十三月",
                "缴费起始年月",
                text("202613"),
                "4 {}",
                "4 错误 startMonth [202613] 缴费起始年月“202613”不是年月，请写成 yyyyMM，例如 201912。");
    }

    private void numbers() {
        cell(
                "身份证号成了数字",
                "新证件号码",
                number("4.3020319900101E+17"),
                "4 {}",
                "4 错误 newNumber [430203********0000] 身份证号被 Excel 转成数字，末位已丢失，请把该列设为文本重填");
        cell(
                "身份证号成了长数字",
                "新证件号码",
                number("430203199001010123"),
                "4 {}",
                "4 错误 newNumber [430203********0000] 身份证号被 Excel 转成数字，末位已丢失，请把该列设为文本重填");
        cell(
                "身份证号科学计数",
                "新证件号码",
                text("4.30203E+17"),
                "4 {}",
                "4 错误 newNumber [4.*******17] 身份证号被 Excel 转成数字，末位已丢失，请把该列设为文本重填");
        cell("十五位身份证号数字", "新证件号码", number("430203900101012"), "4 {idNumber=430203900101012}");
        cell("小写x和全角数字", "新证件号码", text("４３０２０３19900101001x"), "4 {idNumber=43020319900101001X}");
        cell("号码中的空格和不可见字符", "新证件号码", text("\u200B430203 19900101\u00A0001X\uFEFF"), "4 {idNumber=43020319900101001X}");
        cell("号码前的单引号", "新证件号码", text("'43020319900101001X"), "4 {idNumber=43020319900101001X}");
        cell("手机号码数字", "手机号码", number("13800138000"), "4 {mobile=13800138000}");
        cell("手机号码分组", "手机号码", text("138 0013 8000"), "4 {mobile=13800138000}");
        cell(
                "备注是长数字",
                "备注",
                number("1234567890123456789"),
                "4 {}",
                "4 错误 remark [1234567890123460000] 备注被 Excel 转成数字，第 15 位以后的数字已丢失，请把该列设为文本重填。");
        cell("金额千分位", "申报工资", text("1,234,567.80"), "4 {wage=1234567.80}");
        cell("金额全角和货币符号", "申报工资", text("￥４３０８元"), "4 {wage=4308.00}");
        cell("金额有浮点误差", "申报工资", number("4308.1000000000004", AMOUNT), "4 {wage=4308.10}");
        cell(
                "金额三位小数",
                "申报工资",
                text("4308.123"),
                "4 {}",
                "4 错误 wage [4308.123] 申报工资“4308.123”不是金额，请填写数字，最多两位小数，例如 4308.00。");
        cell(
                "金额大得离谱",
                "申报工资",
                number("1E+999999999"),
                "4 {}",
                "4 错误 wage [1E+999999999] 申报工资是公式错误值 1E+999999999，请改正公式或直接填写内容。");
        cell("金额是文字", "申报工资", text("面议"), "4 {}", "4 错误 wage [面议] 申报工资“面议”不是金额，请填写数字，最多两位小数，例如 4308.00。");
        cell("布尔值", "备注", bool(true), "4 {remark=TRUE}");
    }

    private void codes() {
        cell("代码和名称", "性别", text("1|男"), "4 {sex=1}");
        cell("代码和全角竖线", "性别", text("1｜男"), "4 {sex=1}");
        cell("只有代码", "性别", text("2"), "4 {sex=2}");
        cell("只有名称", "性别", text(" 女 "), "4 {sex=2}");
        cell("代码是数字", "性别", number("1"), "4 {sex=1}");
        cell("代码丢了前面的零", "民族", number("1"), "4 {ethnicGroup=01}");
        cell("名称的简称", "民族", text("汉"), "4 {ethnicGroup=01}");
        cell("行政区划带名称", "户口所在地", text("430203 芦淞区"), "4 {region=430203}");
        cell("行政区划数字", "户口所在地", number("430203"), "4 {region=430203}");
        cell("代码和名称不符", "性别", text("1|女"), "4 {}", "4 错误 sex [1|女] 性别“1|女”不在性别代码表中，可填：1 男、2 女、0 未知的性别、9 未说明的性别。");
        cell(
                "没有这个代码",
                "民族",
                text("火星族"),
                "4 {}",
                "4 错误 ethnicGroup [火星族] 民族“火星族”不在民族代码表中，请从下拉列表选择，或填写模板“代码表”工作表中的代码或名称。");
    }

    private void texts() {
        cell("表情符号", "备注", text("很好😀👍"), "4 {remark=很好😀👍}");
        cell("满格的字", "备注", text("长".repeat(32_767)), "4 {remark=" + "长".repeat(32_767) + "}");
        cell(
                "超过满格",
                "备注",
                text("长".repeat(40_000)),
                "4 {}",
                "4 错误 remark [" + "长".repeat(40) + "…] 备注超过 32767 个字，请缩短。");
        cell("控制字符和零字符", "备注", text("甲_x0000_乙_x0007_丙\u0085"), "4 {remark=甲乙丙}");
        cell("转义的回车", "备注", text("甲_x000D_\n乙"), "4 {remark=甲 \n乙}");
        cell("全角标点留着", "备注", text("  甲，乙（丙）  "), "4 {remark=甲，乙（丙）}");
        cell("只有空白的格", "备注", text(" \u3000\u00A0\u200B "), "4 {}");
        cell("清空", "备注", text("#空"), "4 {remark=null}");
        cell("全角的清空", "手机号码", text("＃空"), "4 {mobile=null}");
        cell("清空必填项", "出生日期", text("#空"), "4 {}", "4 错误 birthDate [#空] 出生日期是必填项，不能用“#空”清空，请填写新的内容或空着不改。");
        cell("当文本写的公式", "备注", text("=1+1"), "4 {}", "4 错误 remark [=1+1] 备注以“=”开头，是没有计算结果的公式，请直接填写内容。");
        cell("标记过的等号", "备注", text("'=1+1"), "4 {remark==1+1}");
        cell("撇号开头的话", "备注", text("'90年代"), "4 {remark='90年代}");
        cell("加号开头", "备注", text("+86"), "4 {remark=+86}");
        SheetFile shared = file();
        Cell rich = shared.rich("ㄏㄠ", "分", "段");
        add("富文本和注音", shared.row(at("备注", rich)), UNMARKED, "4 {remark=分段}");
        SheetFile twice = file();
        Cell same = twice.shared("同一句");
        add("共享文本", twice.row(at("备注", same)).row(at("备注", same)), UNMARKED, "4 {remark=同一句}", "5 {remark=同一句}");
    }

    private void formulas() {
        String one = "说明 4 有 1 个单元格是公式（第一个在 ";
        cell("算出文字的公式", "备注", textFormula("A1&\"x\"", "结果"), "4 {remark=结果}", one + "O4），已按计算结果读取。");
        cell("算出数字的公式", "申报工资", formula("4000+308", "4308"), "4 {wage=4308.00}", one + "M4），已按计算结果读取。");
        cell(
                "超链接公式",
                "备注",
                textFormula("HYPERLINK(\"http://a.example\",\"点我\")", "点我"),
                "4 {remark=点我}",
                one + "O4），已按计算结果读取。");
        cell(
                "出错的公式",
                "备注",
                errorFormula("VLOOKUP(1,A:A,2)", "#N/A"),
                "4 {}",
                "4 错误 remark [#N/A] 备注是公式错误值 #N/A，请改正公式或直接填写内容。",
                one + "O4），已按计算结果读取。");
        cell("错误值", "性别", error("#REF!"), "4 {}", "4 错误 sex [#REF!] 性别是公式错误值 #REF!，请改正公式或直接填写内容。");
        cell(
                "没算过的公式",
                "备注",
                uncomputed("1+1"),
                "4 {}",
                "4 错误 remark [=] 备注以“=”开头，是没有计算结果的公式，请直接填写内容。",
                one + "O4），已按计算结果读取。");
    }

    private void rows() {
        add(
                "隐藏行照读",
                file().row(at("备注", text("甲"))).rowWith("hidden=\"1\"", at("备注", text("乙"))),
                UNMARKED,
                "说明 5 有 1 行是隐藏的，已照常读取：第 5 行。",
                "4 {remark=甲}",
                "5(隐藏) {remark=乙}");
        add(
                "空行跳过而行号不变",
                file().row(at("备注", text("甲")))
                        .skip(3)
                        .row(formatted(), text(" "))
                        .row(at("备注", text("乙"))),
                UNMARKED,
                "4 {remark=甲}",
                "9 {remark=乙}");
        SheetFile tail = file().row(at("备注", text("甲")));
        for (int i = 0; i < 20_000; i++) {
            tail.row(formatted(), formatted());
        }
        add("尾部两万行只有格式", tail, UNMARKED, "4 {remark=甲}");
        add("声明一百万行", file().dimension("A1:XFD1048576").row(at("备注", text("甲"))), UNMARKED, "4 {remark=甲}");
        add(
                "最后一行在一百万行",
                file().row(at("备注", text("甲"))).skip(1_048_571).row(at("备注", text("乙"))),
                UNMARKED,
                "4 {remark=甲}",
                "1048576 {remark=乙}");
        add(
                "数据区合并单元格",
                file().row(at("备注", text("甲")))
                        .row(at("备注", text("乙")))
                        .merge("A1:O1")
                        .merge("O4:O5")
                        .merge("A4:B4"),
                "拒绝 4 数据区有合并单元格 O4:O5，请取消合并，并在每个单元格填好内容。",
                "拒绝 4 数据区有合并单元格 A4:B4，请取消合并，并在每个单元格填好内容。");
        add("数据下方的合并不管", file().row(at("备注", text("甲"))).merge("A100:B100"), UNMARKED, "4 {remark=甲}");
        add(
                "中间又是表头",
                file().row(at("备注", text("甲"))).row(Worker.HEADERS),
                UNMARKED,
                "4 {remark=甲}",
                "5 {}",
                "5 错误 subjectNumber [] 这一行又是表头，请删除这一行。");
        add(
                "一行七种错误一次报全",
                file().row(new Cell[] {
                    text("1"),
                    none(),
                    text("张三"),
                    number("430203199001010123"),
                    none(),
                    text("火星证"),
                    text("4.3E+17"),
                    text("3|男"),
                    error("#N/A"),
                    none(),
                    text("昨天"),
                    text("202600"),
                    text("一万"),
                    none(),
                    text("=A1")
                }),
                UNMARKED,
                "4 {}",
                "4 错误 subjectNumber [430203********0000] 身份证号被 Excel 转成数字，末位已丢失，请把该列设为文本重填",
                "4 错误 documentType [火星证] 证件类型“火星证”不在证件类型代码表中，请从下拉列表选择，或填写模板“代码表”工作表中的代码或名称。",
                "4 错误 newNumber [4.***17] 身份证号被 Excel 转成数字，末位已丢失，请把该列设为文本重填",
                "4 错误 sex [3|男] 性别“3|男”不在性别代码表中，可填：1 男、2 女、0 未知的性别、9 未说明的性别。",
                "4 错误 ethnicGroup [#N/A] 民族是公式错误值 #N/A，请改正公式或直接填写内容。",
                "4 错误 birthDate [昨天] 出生日期“昨天”不是日期，请写成 yyyy-MM-dd，例如 2019-12-18。",
                "4 错误 startMonth [202600] 缴费起始年月“202600”不是年月，请写成 yyyyMM，例如 201912。",
                "4 错误 wage [一万] 申报工资“一万”不是金额，请填写数字，最多两位小数，例如 4308.00。",
                "4 错误 remark [=A1] 备注以“=”开头，是没有计算结果的公式，请直接填写内容。");
    }

    private void heads() {
        List<String> reversed = new ArrayList<>(Arrays.asList(Worker.HEADERS)).reversed();
        add(
                "列序颠倒",
                new SheetFile().head(reversed.toArray(String[]::new)).row("甲", "13800138000"),
                UNMARKED,
                "4 {mobile=13800138000, remark=甲}");
        String[] decorated = Arrays.stream(Worker.HEADERS)
                .map(header -> " " + header.replace("（", "(").replace("）", ")") + "\n（必填） *")
                .toArray(String[]::new);
        add("表头带空格必填和换行", new SheetFile().head(decorated).row(at("备注", text("甲"))), UNMARKED, "4 {remark=甲}");
        add(
                "上方插了一行",
                new SheetFile().row("某某公司").head(Worker.HEADERS).row(at("备注", text("甲"))),
                UNMARKED,
                "5 {remark=甲}");
        add("删了标题和提示", new SheetFile().row(Worker.HEADERS).row(at("备注", text("甲"))), UNMARKED, "2 {remark=甲}");
        add(
                "缺三列",
                new SheetFile().head(without("姓名（原）", "性别", "备注")).row("1", "一分公司"),
                "拒绝 3 第 3 行的表头缺少 3 列：“姓名（原）”、“性别”、“备注”。请使用下载的模板，不要删改表头。");
        add("缺序号和单位不要紧", new SheetFile().head(without("序号", "单位名称")).row("张三", Worker.ID), UNMARKED, "4 {}");
        String[] more = Arrays.copyOf(Worker.HEADERS, Worker.HEADERS.length + 2);
        more[Worker.HEADERS.length] = "部门";
        more[Worker.HEADERS.length + 1] = "爱好";
        add(
                "多两列",
                new SheetFile().head(more).row(at("备注", text("甲"))),
                "说明 3 有 2 列不属于本模板，已忽略：“部门”、“爱好”。",
                UNMARKED,
                "4 {remark=甲}");
        String[] twice = Arrays.copyOf(Worker.HEADERS, Worker.HEADERS.length + 1);
        twice[Worker.HEADERS.length] = "性 别";
        add("同一列两次", new SheetFile().head(twice).row(at("备注", text("甲"))), "拒绝 3 第 3 行的表头有两个“性别”列，请只保留一个。");
        add(
                "又缺又重",
                new SheetFile().head("姓名", "姓名", "性别").row("甲", "乙", "1"),
                "拒绝 3 第 3 行的表头缺少 11 列：“姓名（原）”、“公民身份号码（原）”、“证件类型”、“新证件号码”、“民族”、“户口所在地”、“出生日期”、“缴费起始年月”、“申报工资”、“手机号码”、“备注”。请使用下载的模板，不要删改表头。",
                "拒绝 3 第 3 行的表头有两个“姓名”列，请只保留一个。");
        add("没有表头", new SheetFile().row("随便写点").row("什么"), "拒绝 没有找到表头（模板的表头在第 3 行），请使用下载的模板填写。");
        add(
                "别的表格",
                new SheetFile().row("品名", "数量").row("苹果", "3"),
                "拒绝 1 第 1 行的表头缺少 13 列：“姓名（原）”、“公民身份号码（原）”、“姓名”、“证件类型”、“新证件号码”、“性别”、“民族”、“户口所在地”、“出生日期”、“缴费起始年月”、“申报工资”、“手机号码”、“备注”。请使用下载的模板，不要删改表头。",
                "说明 1 有 2 列不属于本模板，已忽略：“品名”、“数量”。");
        add("只有表头", file(), "说明 文件不带模板标记，已按表头读取，每行按姓名和号码对应到人。", "拒绝 第 3 行是表头，下面没有数据，请填写后再上传。");
        add("空工作表", new SheetFile(), "拒绝 文件里没有任何内容，请填写后再上传。");
    }

    private void books() {
        add("数据表排在后面", file().after("填写说明").after("代码表").row(at("备注", text("甲"))), UNMARKED, "4 {remark=甲}");
        add(
                "唯一的表叫别的名字",
                file().named("Sheet1").row(at("备注", text("甲"))),
                UNMARKED,
                "说明 没有名为“数据”的工作表，已读取唯一的工作表“Sheet1”。",
                "4 {remark=甲}");
        add(
                "没有叫数据的表",
                file().named("Sheet1").after("Sheet2").row(at("备注", text("甲"))),
                "拒绝 没有名为“数据”的工作表，现有工作表：Sheet2、Sheet1。请把要导入的工作表改名为“数据”。");
        add(
                "带前缀的元素",
                new SheetFile().prefixed("x").head(Worker.HEADERS).row(at("备注", text("甲"))),
                UNMARKED,
                "4 {remark=甲}");
        add(
                "严格的OOXML",
                new SheetFile().strict().head(Worker.HEADERS).row(at("备注", text("甲"))),
                UNMARKED,
                "4 {remark=甲}");
        add(
                "引用其他工作簿",
                file().row(at("备注", text("甲"))).part("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
                UNMARKED,
                "说明 文件引用了其他工作簿，没有去打开它们，按保存时的内容读取。",
                "4 {remark=甲}");
        add(
                "带图片和超链接",
                file().row(at("备注", text("http://a.example")))
                        .part("xl/media/a.png", "x")
                        .part(
                                "xl/worksheets/_rels/sheet1.xml.rels",
                                "<Relationships><Relationship Id=\"a\" Type=\"t/hyperlink\" Target=\"http://a.example\" TargetMode=\"External\"/></Relationships>"),
                UNMARKED,
                "4 {remark=http://a.example}");
    }

    static SheetFile file() {
        return new SheetFile().head(Worker.HEADERS);
    }

    /** A row with one cell under that header, for the person the register has. */
    static Cell[] at(String header, Cell cell) {
        Cell[] cells = new Cell[Worker.HEADERS.length];
        Arrays.fill(cells, none());
        cells[2] = text("张三");
        cells[3] = text(Worker.ID);
        cells[5] = header.equals("新证件号码") ? text("01") : none();
        cells[Arrays.asList(Worker.HEADERS).indexOf(header)] = cell;
        return cells;
    }

    private static String[] without(String... headers) {
        return Arrays.stream(Worker.HEADERS)
                .filter(header -> !Arrays.asList(headers).contains(header))
                .toArray(String[]::new);
    }

    private void cell(String name, String header, Cell cell, String... lines) {
        List<String> expected = new ArrayList<>(List.of(UNMARKED));
        expected.addAll(List.of(lines));
        if (header.equals("新证件号码")) {
            expected.replaceAll(
                    line -> line.replace("4 {}", "4 {documentType=01}").replace("4 {idN", "4 {documentType=01, idN"));
        }
        all.add(new Case(name, file().row(at(header, cell)).bytes(), expected));
    }

    private void add(String name, SheetFile file, String... lines) {
        all.add(new Case(name, file.bytes(), List.of(lines)));
    }
}
