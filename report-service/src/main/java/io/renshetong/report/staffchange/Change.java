package io.renshetong.report.staffchange;

import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.OpenMonth;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.report.batch.Line;
import io.renshetong.starter.problem.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A declaration of who joins or leaves, in the words of the forms. What took effect is said as the register has it. */
final class Change {
    private static final String CHOSEN = "1";

    private static final Map<Insurance, String> FIELDS =
            Map.of(Insurance.MEDICAL, "medical", Insurance.INJURY, "injury", Insurance.UNEMPLOYMENT, "unemployment");

    private final Line line;
    private final Payload payload;
    private final Spans spans;
    private final Person person;
    private final LocalDate confirmedOn;
    private final Parameters parameters;
    private final Messages messages;

    Change(Line line, ZonedDateTime now, Parameters parameters, Messages messages) {
        this.line = line;
        this.parameters = parameters;
        this.messages = messages;
        payload = new Payload(line.declared().payload());
        spans = Spans.of(line.outcome());
        person = new Person(line, now.toLocalDate());
        confirmedOn = LocalDate.ofInstant(line.confirmedAt(), now.getZone());
    }

    Person person() {
        return person;
    }

    String retirementMonth() {
        return person.retirementMonth(parameters);
    }

    boolean has(Insurance insurance) {
        return payload.text(FIELDS.get(insurance)).filter(CHOSEN::equals).isPresent();
    }

    String mark(Insurance insurance) {
        return has(insurance) ? messages.get("staff-change.chosen") : "";
    }

    String type() {
        return line.wording().label();
    }

    /** 人员类别: 在职, unless somebody is insured as one of those who take part in injury insurance alone. */
    String personClass() {
        return named("injury-only-kind", "injuryOnlyKind").orElseGet(() -> messages.get("enrollment.person-class"));
    }

    /** 用工形式: contracts of all terms are 合同工 on paper, and so is a row that does not tell. */
    String employmentForm() {
        return payload.text("employmentForm")
                .flatMap(code -> messages.find("enrollment.employment-form." + code))
                .or(() -> named("employment-form", "employmentForm"))
                .orElseGet(() -> messages.get("enrollment.employment-form"));
    }

    String firstWorkMonth() {
        return payload.day("firstWorkDate")
                .map(YearMonth::from)
                .map(YearMonth::toString)
                .orElse("");
    }

    /** 是否享受公务员补助待遇: told by the identity somebody is insured with, or left to be filled by hand. */
    String civilServant() {
        return payload.text("insuredIdentity")
                .map(identity -> messages.get("enrollment.civil-servant." + identity.equals("301")))
                .orElse("");
    }

    String wage() {
        return payload.amount("wage").orElse("");
    }

    /** Before it takes effect, the month it will begin with: a declared one that is closed moves on. */
    String contributionStart() {
        return spans.month("contributionStart")
                .or(() -> payload.month("contributionStart")
                        .map(declared -> OpenMonth.start(declared, confirmedOn, line.unitCode(), parameters)))
                .map(YearMonth::toString)
                .orElse("");
    }

    /** Why somebody joins: of each type there is one reason. */
    String joiningReason() {
        return spans.reason()
                .or(() -> messages.find("enrollment.reason." + line.type()))
                .map(Change::reason)
                .orElse("");
    }

    String leavingReason() {
        String why = payload.text("changeReason")
                .or(spans::reason)
                .or(() -> messages.find("reduction.reason." + line.type()))
                .map(Change::reason)
                .orElse("");
        return Stream.of(
                        Optional.of(why),
                        payload.text("unemploymentReason").map(Change::reason),
                        named("retirement-kind", "retirementKind"))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    String leftOn() {
        return payload.day("leftOn").map(LocalDate::toString).orElse("");
    }

    /** The month of leaving where no other is named. */
    String lastMonth() {
        return spans.month("contributionEnd")
                .or(() -> payload.month("lastMonth"))
                .or(() -> payload.day("leftOn").map(YearMonth::from))
                .map(YearMonth::toString)
                .orElse("");
    }

    /** A row does not tell it: it is as the register had it on confirming, until it says what the leaving made of it. */
    String contributionBase() {
        String settled = spans.bases();
        Map<String, @Nullable Object> present = line.declared().present();
        return settled.isEmpty() && present != null ? Spans.of(present).bases() : settled;
    }

    String phone() {
        return payload.text("phone").orElse("");
    }

    String remark() {
        return payload.text("remark").orElse("");
    }

    private Optional<String> named(String table, String field) {
        return payload.text(field)
                .map(code -> CodeTables.load().table(table).name(code).orElse(code));
    }

    private static String reason(String code) {
        return CodeTables.load()
                .table("change-reason")
                .name(code)
                .map(name -> code + " " + name)
                .orElse(code);
    }
}
