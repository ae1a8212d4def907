package io.renshetong.person.change;

import io.renshetong.person.register.Alteration;
import io.renshetong.person.register.Person;
import io.renshetong.person.register.PersonWriter;
import io.renshetong.person.register.Persons;
import io.renshetong.testkit.DeclarationTypeContract;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@ActiveProfiles("demo")
class PersonChangeDeclarationTests extends DeclarationTypeContract {
    private static @Nullable Iterator<String> unused;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Persons persons;

    @Autowired
    PersonWriter writer;

    @Autowired
    TransactionTemplate transaction;

    @Override
    protected String type() {
        return "person-change";
    }

    @Override
    protected synchronized String freshRef() {
        if (unused == null) {
            unused = jdbc.queryForList(
                            "SELECT person_id FROM person_unit WHERE unit_code = ? AND until IS NULL ORDER BY person_id DESC",
                            String.class,
                            UNIT)
                    .iterator();
        }
        return unused.next();
    }

    @Override
    protected Map<String, Object> goodValues(int number) {
        return Map.of("remark", "岗位调整第 " + number + " 次", "email", "mail" + number + "@example.com");
    }

    @Override
    protected Map<String, Object> badValues() {
        return Map.of(
                "mobile", "12345",
                "email", "不是邮箱",
                "postcode", "0123456",
                "ethnicGroup", "999",
                "firstWorkDate", "2001-02-30",
                "idNumber", "43020319850312001",
                "employmentForm", "");
    }

    @Override
    protected void changeInRegister(String ref) {
        transaction.executeWithoutResult(status -> {
            Person person = persons.lock(List.of(Long.valueOf(ref))).get(Long.valueOf(ref));
            Map<String, @Nullable Object> values = new HashMap<>(Map.of("email", "elsewhere@example.com"));
            writer.alter(List.of(new Alteration(person, values)));
        });
    }

    @Override
    protected Object inRegister(String ref, String field) {
        PersonChange now = new PersonChangeRegister(persons)
                .read(Set.of(ref), Set.of(UNIT))
                .get(ref)
                .values();
        return field.equals("remark") ? now.remark() : now.email();
    }
}
