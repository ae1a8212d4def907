package io.renshetong.person.change;

import io.renshetong.contract.AttachmentRef;
import io.renshetong.declaration.Findings;
import io.renshetong.declaration.Row;
import io.renshetong.testkit.TestActors;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A person on record, what an operator makes of them, and what the rules say to it. */
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A man born 1985-03-12 with a valid number. */
    static final PersonChange ON_RECORD = new PersonChange(
            "01",
            "43020319850312001X",
            null,
            "李明",
            "1",
            "01",
            LocalDate.of(1985, 3, 12),
            null,
            "CHN",
            "51",
            "430203",
            "湖南省株洲市芦淞区建设街道车站路1号",
            null,
            "412000",
            LocalDate.of(2005, 7, 1),
            "1",
            "41",
            "31",
            null,
            null,
            null,
            null,
            "0",
            "13800005678",
            null,
            null,
            "2",
            "13",
            null);

    private final PersonChange before;
    private final Map<String, Object> values = new HashMap<>();
    private final List<AttachmentRef> attachments = new ArrayList<>();

    private Sample(PersonChange before) {
        this.before = before;
    }

    static Sample change() {
        return new Sample(ON_RECORD);
    }

    static Sample changeOf(PersonChange before) {
        return new Sample(before);
    }

    static PersonChange onRecordWith(Object... pairs) {
        return with(ON_RECORD, pairs(pairs));
    }

    Sample to(Object... pairs) {
        values.putAll(pairs(pairs));
        return this;
    }

    Sample handingIn(String... kinds) {
        for (String kind : kinds) {
            attachments.add(new AttachmentRef("a-" + kind, kind, kind + ".jpg", "image/jpeg", 1, "00"));
        }
        return this;
    }

    Row<PersonChange> row() {
        PersonChange after = with(before, values);
        Set<String> changed = new LinkedHashSet<>();
        for (RecordComponent component : PersonChange.class.getRecordComponents()) {
            if (!Objects.equals(read(component, before), read(component, after))) {
                changed.add(component.getName());
            }
        }
        return new Row<>(
                "7",
                null,
                "430203000101",
                before,
                after,
                changed,
                attachments,
                TODAY,
                TestActors.operator("430203000101"));
    }

    /** {@code field:code}, a warning with a question mark behind it. */
    List<String> findings() {
        List<String> found = new ArrayList<>();
        PersonChangeRules.all().check(row(), new Findings() {
            @Override
            public void refuse(String field, String code, Object... arguments) {
                found.add(field + ":" + code);
            }

            @Override
            public void warn(String field, String code, Object... arguments) {
                found.add(field + ":" + code + "?");
            }

            @Override
            public void postpone(String field, String code, Object... arguments) {
                throw new AssertionError("These rules ask nobody");
            }
        });
        return found;
    }

    private static Map<String, Object> pairs(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private static PersonChange with(PersonChange base, Map<String, Object> values) {
        RecordComponent[] components = PersonChange.class.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> values.containsKey(component.getName())
                        ? values.get(component.getName())
                        : read(component, base))
                .toArray();
        try {
            return PersonChange.class
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object read(RecordComponent component, PersonChange row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
