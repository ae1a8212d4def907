package io.renshetong.person.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.declaration.Effect.Effective;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.person.register.Person;
import io.renshetong.person.register.PersonWriter;
import io.renshetong.person.register.Persons;
import io.renshetong.starter.problem.Messages;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class PersonChangeEffectTests {
    private static final String UNIT = "430202000301";

    @Autowired
    Persons persons;

    @Autowired
    PersonWriter writer;

    @Autowired
    Messages messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Caller caller;

    private List<Person> people(int from, int count) {
        return List.copyOf(persons.findAll(jdbc.queryForList(
                        "SELECT person_id FROM person_unit WHERE unit_code = ? AND until IS NULL ORDER BY person_id"
                                + " LIMIT ? OFFSET ?",
                        Long.class,
                        UNIT,
                        count,
                        from))
                .values());
    }

    private Person again(Person person) {
        return persons.findAll(List.of(person.id())).get(person.id());
    }

    private void apply(List<Effective<PersonChange>> declarations) {
        transaction.executeWithoutResult(
                status -> new PersonChangeEffect(persons, writer, messages).apply(declarations));
    }

    private static Effective<PersonChange> passed(Person person, Object... pairs) {
        PersonChange before = PersonChangeRegister.values(person);
        var row = Sample.changeOf(before).to(pairs).row();
        return new Effective<>(
                "no-" + person.id(),
                1,
                person.ref(),
                UNIT,
                before,
                row.after(),
                row.changed(),
                Sample.TODAY,
                Sample.TODAY);
    }

    @Test
    void writesEveryEditableField() {
        Person person = people(0, 1).getFirst();
        PersonChange wanted = new PersonChange(
                "08",
                null,
                "E12345678",
                "John O'Neill",
                "1",
                "98",
                LocalDate.of(1979, 5, 6),
                LocalDate.of(1979, 5, 7),
                "USA",
                "40",
                "430211",
                "湖南省株洲市天元区嵩山路街道1号",
                "湖南省株洲市天元区泰山路街道2号",
                "412007",
                LocalDate.of(1999, 9, 9),
                "9",
                "52",
                "14",
                "2",
                "3",
                "4",
                "090",
                "1",
                "13912345678",
                "0731-28888888",
                "john@example.com",
                "1",
                "12",
                "外籍");
        PersonChange before = PersonChangeRegister.values(person);
        Set<String> all = new LinkedHashSet<>(Arrays.stream(PersonChange.class.getRecordComponents())
                .map(component -> component.getName())
                .toList());
        apply(List.of(new Effective<>("no-1", 1, person.ref(), UNIT, before, wanted, all, Sample.TODAY, Sample.TODAY)));
        assertThat(PersonChangeRegister.values(again(person))).isEqualTo(wanted);
        assertThat(again(person).version()).isEqualTo(person.version() + 1);
        assertThat(again(person).personNo()).isEqualTo(person.personNo());
    }

    @Test
    void touchesNothingButWhatChanged() {
        Person person = people(1, 1).getFirst();
        apply(List.of(passed(person, "mobile", "13812345678")));
        Person now = again(person);
        assertThat(Sample.changeOf(PersonChangeRegister.values(person))
                        .to("mobile", "13812345678")
                        .row()
                        .after())
                .isEqualTo(PersonChangeRegister.values(now));
        assertThat(now.version()).isEqualTo(person.version() + 1);
        assertThat(now.idNumberIndex()).isEqualTo(person.idNumberIndex());
    }

    @Test
    void findsThePersonUnderTheNewNumberAndNoLongerUnderTheOld() {
        Person person = people(2, 1).getFirst();
        String number = "430203198503120052";
        apply(List.of(passed(
                person,
                "idNumber",
                number,
                "sex",
                CitizenId.of(number).sex().code(),
                "birthDate",
                LocalDate.of(1985, 3, 12))));
        Caller operator = caller.as(TestTokens.operator(UNIT));
        assertThat(found(operator, number)).isEqualTo(1);
        assertThat(found(operator, CitizenId.of(number).oldForm().orElseThrow()))
                .isEqualTo(1);
        assertThat(found(operator, person.number())).isZero();
    }

    private static int found(Caller operator, String number) {
        return operator.post("/persons/search", Map.of("idNumber", number))
                .json()
                .get("total")
                .asInt();
    }

    @Test
    void refusesWhereTheRegisterSaysSomethingElseByNow() {
        Person person = people(3, 1).getFirst();
        Effective<PersonChange> slow = passed(person, "mobile", "13811112222");
        apply(List.of(passed(person, "mobile", "13833334444")));
        assertThatThrownBy(() -> apply(List.of(slow))).hasMessageContaining("手机号码");
        assertThat(PersonChangeRegister.values(again(person)).mobile()).isEqualTo("13833334444");
    }

    @Test
    void goesThroughWhereOnlyOtherFieldsHaveChangedMeanwhile() {
        Person person = people(4, 1).getFirst();
        Effective<PersonChange> slow = passed(person, "mobile", "13811112222");
        apply(List.of(passed(person, "remark", "调岗")));
        apply(List.of(slow));
        assertThat(PersonChangeRegister.values(again(person)).mobile()).isEqualTo("13811112222");
        assertThat(again(person).remark()).isEqualTo("调岗");
    }

    @Test
    void refusesANumberSomebodyElseHasByNow() {
        List<Person> two = people(5, 2);
        assertThatThrownBy(() ->
                        apply(List.of(passed(two.get(0), "idNumber", two.get(1).number()))))
                .hasMessageContaining("另一人");
        assertThat(again(two.get(0)).number()).isEqualTo(two.get(0).number());
    }

    @Test
    void leavesEverybodyAloneWhenOneOfManyFails() {
        List<Person> three = people(7, 3);
        List<Effective<PersonChange>> declarations = new ArrayList<>();
        three.forEach(person -> declarations.add(passed(person, "remark", "一起")));
        declarations.add(new Effective<>(
                "no-x",
                1,
                "1",
                UNIT,
                Sample.ON_RECORD,
                Sample.onRecordWith("remark", "x"),
                Set.of("remark"),
                Sample.TODAY,
                Sample.TODAY));
        assertThatThrownBy(() -> apply(declarations)).hasMessageContaining("没有此人");
        assertThat(three)
                .allSatisfy(person -> assertThat(again(person).remark()).isEqualTo(person.remark()));
    }

    @Test
    void changesManyAtOnce() {
        List<Person> many = people(10, 180);
        List<Effective<PersonChange>> declarations = many.stream()
                .map(person -> passed(person, "postcode", "412008", "remark", "批量"))
                .toList();
        apply(declarations.subList(0, 5));
        long before = statements();
        apply(declarations.subList(5, 180));
        // One update each, sent together; whatever is asked is asked once for all.
        assertThat(statements() - before).isLessThan(175 + 30);
        assertThat(many)
                .allSatisfy(person -> assertThat(again(person).postcode()).isEqualTo("412008"));
    }

    private long statements() {
        return Long.parseLong(jdbc.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'")
                .get("Value")
                .toString());
    }
}
