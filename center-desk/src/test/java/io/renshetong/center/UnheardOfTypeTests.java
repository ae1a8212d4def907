package io.renshetong.center;

import static io.renshetong.center.Declarations.as;
import static io.renshetong.center.Declarations.confirmed;
import static io.renshetong.center.Declarations.declared;
import static io.renshetong.center.Declarations.number;
import static io.renshetong.center.Declarations.remarked;
import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.Risk;
import io.renshetong.contract.TypeForm;
import io.renshetong.contract.TypeForm.FormDocument;
import io.renshetong.contract.TypeForm.FormField;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A type that is nowhere named in this desk is shown by what its events say of it. */
@ServiceTest
class UnheardOfTypeTests {
    private static final TypeForm FORM = new TypeForm(
            "备注修改",
            List.of(
                    new FormField("noteKind", "备注类别", "备注", "code", "yes-no", "S1"),
                    new FormField("contactPhone", "联系人电话", "备注", "mobile", null, "S2")),
            List.of(new FormDocument("id-card-front", "联系人身份证")));

    @Autowired
    private Caller caller;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(caller);
    }

    @Test
    void isListedWithItsLabels() {
        String no = waiting("note-change", FORM);
        JsonNode row = desk.as("center01")
                .post("/cases/search", Map.of("no", no))
                .json()
                .path("rows")
                .path(0);
        assertThat(row.path("typeLabel").asString()).isEqualTo("备注修改");
        assertThat(row.path("changedFields").values())
                .extracting(JsonNode::asString)
                .containsExactly("备注类别", "联系人电话");
        assertThat(desk.as("center01").get("/cases/summary").json().path("open").values())
                .extracting(open -> open.path("typeLabel").asString())
                .contains("备注修改");
    }

    @Test
    void isOpenedWithItsLabelsCodesAndMasks() {
        String no = waiting("note-change", FORM);
        JsonNode masked = desk.as("center01").get("/cases/" + no).json();
        JsonNode kind = masked.path("changes").path(0);
        assertThat(kind.path("label").asString()).isEqualTo("备注类别");
        assertThat(kind.path("after").asString()).isEqualTo("1");
        assertThat(kind.path("afterLabel").asString()).isEqualTo("是");
        JsonNode phone = masked.path("changes").path(1);
        assertThat(phone.path("label").asString()).isEqualTo("联系人电话");
        assertThat(phone.path("afterLabel").asString()).isEqualTo("138****0002");
        assertThat(value(masked, "contactPhone")).isEqualTo("138****0002");
        assertThat(value(masked, "idNumber"))
                .as("a field the form does not have")
                .isEqualTo("***");
        assertThat(masked.path("attachments").path(0).path("kindLabel").asString())
                .isEqualTo("联系人身份证");
        desk.claim("center01", no);
        JsonNode clear = desk.as("center01").get("/cases/" + no).json();
        assertThat(value(clear, "contactPhone")).isEqualTo("13800000002");
        assertThat(value(clear, "idNumber")).isEqualTo("43020319850312001X");
    }

    @Test
    void isReturnedForAFieldOfItsFormOnly() {
        String no = waiting("note-change", FORM, new FieldChange("noteKind", "0", "1"));
        assertThat(desk.sendBack("center01", "R04", "sex", "请把性别改成与附件一致的内容", no).code())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(desk.sendBack("center01", "R04", "contactPhone", "请把联系人电话改成与附件一致的内容", no)
                        .status())
                .as("a field it has, though it does not change")
                .isEqualTo(200);
        JsonNode detail = desk.as("center01").get("/cases/" + no).json();
        assertThat(detail.path("reasonFieldLabel").asString()).isEqualTo("联系人电话");
        assertThat(detail.path("log").values())
                .extracting(line -> line.path("field").asString(""))
                .contains("联系人电话");
    }

    @Test
    void isShownByItsBareNamesUntilAnEventNamesThem() {
        String early = waiting("title-change", null);
        JsonNode bare = desk.as("center01").get("/cases/" + early).json();
        assertThat(bare.path("typeLabel").asString()).isEqualTo("title-change");
        assertThat(bare.path("changedFields").path(1).asString()).isEqualTo("contactPhone");
        assertThat(bare.path("changes").path(1).path("after").asString()).isEqualTo("***");
        assertThat(bare.path("attachments").path(0).path("kindLabel").asString())
                .isEqualTo("id-card-front");
        waiting("title-change", FORM);
        desk.reads(early, "typeLabel", "备注修改");
        JsonNode named = desk.as("center01").get("/cases/" + early).json();
        assertThat(named.path("changes").path(1).path("after").asString()).isEqualTo("138****0002");
    }

    @Test
    void isReadWithWhatItsEventSaysBesideAValue() {
        Declared declared = remarked(
                declared(number(), 1, Risk.KEY, new FieldChange("noteKind", "0", "1")), Map.of("noteKind", "自下月起"));
        Unit.sends(as("note-change", FORM, confirmed(declared)));
        desk.shows(declared.no(), "WAITING");
        JsonNode detail = desk.as("center01").get("/cases/" + declared.no()).json();
        assertThat(detail.path("changes").path(0).path("remark").asString()).isEqualTo("自下月起");
        assertThat(detail.path("values").values())
                .filteredOn(value -> value.hasNonNull("remark"))
                .extracting(value -> value.path("field").asString())
                .containsExactly("noteKind");
    }

    private String waiting(String type, @Nullable TypeForm form) {
        return waiting(
                type,
                form,
                new FieldChange("noteKind", "0", "1"),
                new FieldChange("contactPhone", "13800000001", "13800000002"));
    }

    private String waiting(String type, @Nullable TypeForm form, FieldChange... changes) {
        Declared declared = declared(number(), 1, Risk.KEY, changes);
        Unit.sends(as(type, form, confirmed(declared)));
        desk.shows(declared.no(), "WAITING");
        return declared.no();
    }

    private static String value(JsonNode detail, String field) {
        return detail.path("values").values().stream()
                .filter(value -> value.path("field").asString().equals(field))
                .map(value -> value.path("value").asString())
                .findFirst()
                .orElseThrow();
    }
}
