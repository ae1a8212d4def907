package io.renshetong.person.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.Sheet.Column;
import io.renshetong.starter.problem.Messages;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PersonChangeSheetTests {
    private final Messages messages = Messages.load(getClass().getClassLoader());
    private final Sheet<PersonChange> sheet = PersonChangeSheet.columns();

    @Test
    void hasTheColumnsOfTheTemplateInItsOrder() {
        assertThat(sheet.columns().stream().map(this::header))
                .containsExactly(
                        "序号",
                        "单位名称",
                        "姓名（原）",
                        "公民身份号码（原）",
                        "新姓名",
                        "新证件类型",
                        "新证件号码",
                        "民族",
                        "参加工作日期",
                        "户口性质",
                        "户口所在地行政区划",
                        "户口地址",
                        "文化程度",
                        "个人身份",
                        "用工形式",
                        "专业技术职务",
                        "国家职业资格等级",
                        "婚姻状况",
                        "政治面貌",
                        "手机号码",
                        "联系电话",
                        "常住地址",
                        "邮政编码",
                        "邮箱",
                        "备注");
    }

    @Test
    void takesTheNewNumberForWhatTheDocumentIs() {
        Column<PersonChange> number = sheet.columns().stream()
                .filter(column -> column.key().equals("newNumber"))
                .findFirst()
                .orElseThrow();

        assertThat(Objects.requireNonNull(number.choice()).apply(Sample.ON_RECORD))
                .isEqualTo("idNumber");
        assertThat(number.choice().apply(Sample.onRecordWith("idDocumentType", "08")))
                .isEqualTo("documentNumber");
    }

    private String header(Column<PersonChange> column) {
        return messages.find("person-change.sheet." + column.key())
                .or(() -> messages.find("sheet.column." + column.key()))
                .orElseGet(() -> messages.get("person-change.field." + column.key()));
    }
}
