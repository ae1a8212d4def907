package io.renshetong.report.personchange;

import io.renshetong.contract.AttachmentRef;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.FieldChange;
import io.renshetong.contract.TypeForm;
import io.renshetong.contract.TypeForm.FormDocument;
import io.renshetong.contract.TypeForm.FormField;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.time.CalendarText;
import io.renshetong.report.batch.Line;
import io.renshetong.report.batch.Standing;
import io.renshetong.starter.problem.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a declaration says, as a clerk reads it: names for codes, labels for fields and documents. */
final class PersonChangeWords {
    private static final String REMARK = "remark";
    private static final String PERSON_NO = "personNo";

    private final Map<String, FormField> fields;
    private final Map<String, String> documents;
    private final CodeTables codes = CodeTables.load();
    private final Messages messages;

    PersonChangeWords(TypeForm wording, Messages messages) {
        fields = wording.fields().stream()
                .collect(Collectors.toMap(FormField::name, Function.identity(), (first, _) -> first));
        documents = wording.documents().stream()
                .collect(Collectors.toMap(FormDocument::kind, FormDocument::label, (first, _) -> first));
        this.messages = messages;
    }

    String label(FieldChange change) {
        return Optional.ofNullable(fields.get(change.field()))
                .map(FormField::label)
                .orElse(change.field());
    }

    String value(FieldChange change, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isBlank()) return messages.get("report.nothing");
        return Optional.ofNullable(fields.get(change.field()))
                .map(field -> shown(field, text))
                .orElse(text);
    }

    private String shown(FormField field, String text) {
        if (field.kind().equals("month")) return CalendarText.shownMonth(text);
        return Optional.ofNullable(field.codeTable())
                .flatMap(codes::find)
                .map(table -> meaning(table, text))
                .orElse(text);
    }

    private static String meaning(CodeTable table, String code) {
        return table.id().equals("region") ? table.fullName(code) : table.display(code);
    }

    String personNo(Declared declared) {
        String own = declared.subject().personNo();
        return own != null ? own : text(declared.payload().get(PERSON_NO));
    }

    /** The remark, when this declaration wrote one. */
    String reason(Declared declared) {
        return declared.changes().stream()
                .filter(change -> change.field().equals(REMARK))
                .map(change -> text(change.after()))
                .findFirst()
                .orElse("");
    }

    /** Each kind of document once, with how many when there are several. */
    String evidence(Declared declared) {
        return declared.attachments().stream()
                .collect(Collectors.groupingBy(AttachmentRef::kind, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> documents.getOrDefault(kind.getKey(), kind.getKey())
                        + (kind.getValue() > 1 ? "×" + kind.getValue() : ""))
                .collect(Collectors.joining("\n"));
    }

    /** Where it stands, and of a return why. */
    String result(Line line) {
        String standing = messages.get("report.standing." + line.standing());
        Decision decision = line.decision();
        if (line.standing() != Standing.RETURNED || decision == null) return standing;
        String reason =
                codes.table("rejection-reason").name(decision.reasonCode()).orElse("");
        String opinion = text(decision.opinion());
        String why = reason.isEmpty() || opinion.isEmpty() ? reason + opinion : reason + "：" + opinion;
        return why.isEmpty() ? standing : standing + "\n" + why;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
