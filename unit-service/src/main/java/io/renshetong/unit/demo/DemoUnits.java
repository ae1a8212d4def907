package io.renshetong.unit.demo;

import io.renshetong.starter.crypto.Secret;
import io.renshetong.unit.register.Unit;
import io.renshetong.unit.register.UnitSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three invented employers of Zhuzhou with their sub-units, and the unit of the start-up probe. */
final class DemoUnits {
    static final String A = "430203000100";
    static final String B = "430203000200";
    static final String C = "430202000300";
    static final String PROBE = "430203999999";

    private static final LocalDate JOINED = LocalDate.of(2018, 7, 1);

    private DemoUnits() {}

    /** What one demo unit differs in from the next. */
    private record Line(
            String code,
            @Nullable String parent,
            String name,
            String creditCode,
            String address,
            String representative,
            String idNumber,
            String phone) {}

    private static final List<Line> LINES = List.of(
            new Line(
                    A,
                    null,
                    "株洲芦淞锦程示例服饰有限公司",
                    "91430203MA4D010091",
                    "湖南省株洲市芦淞区建设街道示范路100号",
                    "谭示范",
                    "43020319720315001X",
                    "13900000100"),
            new Line(
                    "430203000101",
                    A,
                    "株洲芦淞锦程示例服饰有限公司建宁分公司",
                    "91430203MA4D01017U",
                    "湖南省株洲市芦淞区建宁街道示范路101号",
                    "谭示范",
                    "43020319720315001X",
                    "13900000101"),
            new Line(
                    "430203000102",
                    A,
                    "株洲芦淞锦程示例服饰有限公司白关工厂",
                    "91430203MA4D01025N",
                    "湖南省株洲市芦淞区白关镇示范路102号",
                    "谭示范",
                    "43020319720315001X",
                    "13900000102"),
            new Line(
                    "430203000103",
                    A,
                    "株洲芦淞锦程示例服饰有限公司董家塅仓储中心",
                    "91430203MA4D01033H",
                    "湖南省株洲市芦淞区董家塅街道示范路103号",
                    "谭示范",
                    "43020319720315001X",
                    "13900000103"),
            new Line(
                    B,
                    null,
                    "株洲枫溪演示轨道装备有限公司",
                    "91430203MA4D02001F",
                    "湖南省株洲市芦淞区枫溪街道样板路200号",
                    "易样板",
                    "430204198009210040",
                    "13900000200"),
            new Line(
                    "430203000201",
                    B,
                    "株洲枫溪演示轨道装备有限公司龙泉分公司",
                    "91430203MA4D0201X7",
                    "湖南省株洲市芦淞区龙泉街道样板路201号",
                    "易样板",
                    "430204198009210040",
                    "13900000201"),
            new Line(
                    "430203000202",
                    B,
                    "株洲枫溪演示轨道装备有限公司庆云分公司",
                    "91430203MA4D020287",
                    "湖南省株洲市芦淞区庆云街道样板路202号",
                    "易样板",
                    "430204198009210040",
                    "13900000202"),
            new Line(
                    C,
                    null,
                    "株洲市荷塘区小荷样例幼儿园",
                    "52430202MJD0030010",
                    "湖南省株洲市荷塘区月塘街道样例路300号",
                    "文样例",
                    "430202198506070023",
                    "13900000300"),
            new Line(
                    "430202000301",
                    C,
                    "株洲市荷塘区小荷样例幼儿园桂花分园",
                    "52430202MJD00301XP",
                    "湖南省株洲市荷塘区桂花街道样例路301号",
                    "文样例",
                    "430202198506070023",
                    "13900000301"),
            new Line(
                    PROBE,
                    null,
                    "启动自检单位",
                    "91430203MA4D999901",
                    "湖南省株洲市芦淞区",
                    "自检",
                    "430203197601180038",
                    "13900009999"));

    static Stream<Unit> units() {
        return LINES.stream().map(DemoUnits::unit);
    }

    /** Each subsystem has a number of its own for the same unit. */
    static List<UnitSystem> systemsOf(Unit unit) {
        String tail = unit.code.substring(4);
        return List.of(
                new UnitSystem(unit.code, "310", "6" + tail, JOINED, "1"),
                new UnitSystem(unit.code, "410", "8" + tail, JOINED, "1"),
                new UnitSystem(unit.code, "210", "3" + tail, JOINED, "1"));
    }

    private static Unit unit(Line line) {
        Unit unit = new Unit();
        unit.code = line.code();
        unit.parentCode = line.parent();
        unit.region = line.code().substring(0, 6);
        unit.name = line.name();
        unit.creditCode = line.creditCode();
        unit.organisationCode = line.creditCode().substring(8, 17);
        unit.representativeName = line.representative();
        unit.representativeIdNumber = Secret.of(line.idNumber());
        unit.representativePhone = Secret.of(line.phone());
        unit.contactName = line.representative();
        unit.contactDepartment = "人力资源部";
        unit.contactPhone = Secret.of(line.phone());
        unit.phone = "0731-2800" + line.code().substring(8);
        unit.address = line.address();
        unit.postcode = "412000";
        unit.affiliation = "50";
        unit.collectionMethod = "2";
        unit.taxNo = line.creditCode();
        unit.agency = "株洲市社会保险经办机构（演示）";
        unit.registrationAgency = unit.agency;
        unit.registrationIssuedOn = JOINED;
        unit.remark = "演示数据，纯属虚构";
        trade(unit, line.creditCode());
        bank(unit);
        return unit;
    }

    private static void trade(Unit unit, String creditCode) {
        boolean company = creditCode.startsWith("91");
        unit.unitType = company ? "10" : "50";
        unit.economicType = company ? "173" : null;
        unit.licenceType = company ? "01" : null;
        unit.licenceNo = creditCode;
        unit.licenceIssuedOn = LocalDate.of(2018, 5, 18);
        unit.approvedOn = LocalDate.of(2018, 5, 18);
        switch (unit.parentCode == null ? unit.code : unit.parentCode) {
            case B -> industry(unit, "3713", 4);
            case C -> industry(unit, "8210", 2);
            default -> industry(unit, "1810", 4);
        }
    }

    private static void industry(Unit unit, String code, int riskClass) {
        unit.industry = code;
        unit.injuryRiskClass = riskClass;
    }

    private static void bank(Unit unit) {
        unit.paymentBankType = "102";
        unit.paymentBankNo = "102552000018";
        unit.paymentAccountName = unit.name;
        unit.paymentAccountNo = Secret.of("1903" + unit.code + "001");
        unit.payoutBankType = "105";
        unit.payoutBankNo = "105552000026";
        unit.payoutAccountName = unit.name;
        unit.payoutAccountNo = Secret.of("4305" + unit.code + "0002");
    }
}
