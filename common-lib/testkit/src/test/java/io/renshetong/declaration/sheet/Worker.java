package io.renshetong.declaration.sheet;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Field;
import io.renshetong.declaration.Register;
import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Side;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.problem.Messages;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Somebody with a field of every kind a sheet has to read, and what a service would make of them. */
record Worker(
        @Field(group = "worker", max = 50, required = true) @Nullable
        String name,

        @Field(group = "worker", kind = Field.Kind.CODE, codes = "id-document-type") @Nullable
        String documentType,

        @Field(group = "worker", kind = Field.Kind.ID_NUMBER, sensitivity = Field.Sensitivity.S3) @Nullable
        String idNumber,

        @Field(group = "worker", max = 22, sensitivity = Field.Sensitivity.S3) @Nullable
        String documentNumber,

        @Field(group = "worker", kind = Field.Kind.CODE, codes = "sex") @Nullable
        String sex,

        @Field(group = "worker", kind = Field.Kind.CODE, codes = "ethnic-group") @Nullable
        String ethnicGroup,

        @Field(group = "worker", kind = Field.Kind.CODE, codes = "region") @Nullable
        String region,

        @Field(group = "worker", kind = Field.Kind.DATE, required = true) @Nullable
        LocalDate birthDate,

        @Field(group = "worker", kind = Field.Kind.MONTH) @Nullable
        YearMonth startMonth,

        @Field(group = "worker", kind = Field.Kind.MONEY) @Nullable
        BigDecimal wage,

        @Field(group = "worker", kind = Field.Kind.MOBILE, sensitivity = Field.Sensitivity.S2) @Nullable
        String mobile,

        @Field(group = "worker", kind = Field.Kind.MULTILINE, max = 200) @Nullable
        String remark) {

    static final String UNIT = "430203000101";
    static final String ID = "43020319900101001X";
    static final Messages MESSAGES = Messages.load(Worker.class.getClassLoader());
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final BlindIndex DIGEST = text -> {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue()).repeat(4);
    };
    static final Seal SEAL = new Seal(DIGEST);
    static final Actor ACTOR =
            new Actor("1", "operator", "经办人", Side.UNIT, Set.of(), UNIT, Set.of(UNIT), Map.of(UNIT, "一分公司"), null);
    static final String[] HEADERS = {
        "序号",
        "单位名称",
        "姓名（原）",
        "公民身份号码（原）",
        "姓名",
        "证件类型",
        "新证件号码",
        "性别",
        "民族",
        "户口所在地",
        "出生日期",
        "缴费起始年月",
        "申报工资",
        "手机号码",
        "备注"
    };

    /** The type that changes what a register holds. */
    static Known<Worker> known() {
        return known(type("worker", true));
    }

    static SheetForms forms() {
        return new SheetForms(types(type("worker", true), type("new-worker", false)), MESSAGES, DIGEST, CLOCK);
    }

    static SheetForm<Worker> form() {
        return forms().of(known());
    }

    static SheetForm<Worker> formOfSomebodyNew() {
        return forms().of(known(type("new-worker", false)));
    }

    static StreamingReader reader() {
        return new StreamingReader(MESSAGES, forms()::headers);
    }

    static Register.Present<Worker> present(String ref, Worker values) {
        return new Register.Present<>(ref, UNIT, new Definition.Subject(ID, "张三"), values);
    }

    /** As the register has them. */
    static Worker sample() {
        return new Worker(
                "张三",
                "01",
                ID,
                null,
                "1",
                "01",
                "430203",
                LocalDate.of(1990, 1, 1),
                YearMonth.of(2026, 7),
                new BigDecimal("4308.00"),
                "13800138000",
                "-好");
    }

    @SuppressWarnings("unchecked")
    private static Known<Worker> known(DeclarationType<Worker> type) {
        return (Known<Worker>) types(type).all().iterator().next();
    }

    @SafeVarargs
    private static DeclarationTypes types(DeclarationType<Worker>... types) {
        return new DeclarationTypes(List.of(types), List.of(), MESSAGES, CodeTables.load());
    }

    private static DeclarationType<Worker> type(String code, boolean changes) {
        Sheet<Worker> sheet = Sheet.<Worker>version("2")
                .sequence()
                .unit()
                .subject()
                .blank("name", "documentType")
                .oneOf(
                        "newNumber",
                        row -> "01".equals(row.documentType()) ? "idNumber" : "documentNumber",
                        "idNumber",
                        "documentNumber")
                .present("sex", "ethnicGroup", "region", "birthDate", "startMonth", "wage", "mobile")
                .blank("remark");
        Definition.Draft<Worker> draft = Definition.of(code, "98", Worker.class).sheet(sheet);
        return () -> changes
                ? draft.changes((refs, units) -> Map.of()).takesEffect(_ -> {})
                : draft.about(row -> new Definition.Subject("", "")).takesEffect(_ -> {});
    }
}
