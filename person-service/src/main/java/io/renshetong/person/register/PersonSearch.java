package io.renshetong.person.register;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds persons of the units of whoever asks; every search is recorded. */
class PersonSearch {
    /** Names in the order of their pinyin, as a clerk reads a list. */
    private static final Map<String, String> SORTABLE = Map.of(
            "name", "CONVERT(p.name USING gbk) COLLATE gbk_chinese_ci",
            "personNo", "p.person_no",
            "birthDate", "p.birth_date",
            "sex", "p.sex",
            "ethnicGroup", "p.ethnic_group",
            "householdType", "p.household_type");

    /** As many as a sheet may hold. */
    private static final int MOST_REFS = 100_000;

    private final PersonMapper mapper;
    private final Persons persons;
    private final PersonNumbers numbers;
    private final Audit audit;
    private final Messages messages;

    PersonSearch(PersonMapper mapper, Persons persons, PersonNumbers numbers, Audit audit, Messages messages) {
        this.mapper = mapper;
        this.persons = persons;
        this.numbers = numbers;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * What to look for; with no condition at all, everybody on the register today.
     *
     * @param idNumber citizen id of 18 or 15, or another document's number; whole
     * @param name any part of it
     * @param current only those on the register today; without it, a person asked for by number or name is also found
     *     after they left
     * @param sort such as {@code name,asc}
     */
    record Conditions(
            @Nullable @Size(max = 22) String idNumber,
            @Nullable @Size(max = 50) String name,
            @Nullable @Size(max = 20) String personNo,
            @Nullable @Size(max = 12) String unitCode,
            @Nullable Boolean current,
            @Nullable Integer page,
            @Nullable Integer size,
            @Nullable @Size(max = 40) String sort) {

        PageAsk pageAsk() {
            return PageAsk.of(page, size);
        }

        boolean onlyCurrent() {
            return current != null
                    ? current
                    : blankToNull(idNumber) == null && blankToNull(name) == null && blankToNull(personNo) == null;
        }
    }

    /** A person and why the caller may see them. */
    record Found(Person person, Membership membership) {}

    /** Ids of those a search finds, in its order; {@code total} counts those left out too. */
    record Refs(List<String> refs, long total) {}

    Page<Found> search(Conditions conditions, Actor actor) {
        Wanted wanted = wanted(conditions, actor);
        long total = count(wanted);
        List<Long> page = total <= wanted.offset() ? List.of() : mapper.page(wanted);
        String number = blankToNull(conditions.idNumber());
        audit.record(AuditEntry.done(actor, "QUERY", "person", null)
                .affecting(number == null ? null : numbers.fingerprint(number))
                .saying(messages.get("person.search.found", total)));
        return new Page<>(
                found(page, wanted),
                total,
                conditions.pageAsk().page(),
                conditions.pageAsk().size());
    }

    /** Those of these ids who belong to the units asked for, in the order of the ids. */
    List<Found> found(List<Long> ids, Wanted wanted) {
        Map<Long, Person> all = persons.findAll(ids);
        Map<Long, Membership> memberships = persons.memberships(ids, wanted.units());
        return ids.stream()
                .filter(id -> all.containsKey(id) && memberships.containsKey(id))
                .map(id -> new Found(all.get(id), memberships.get(id)))
                .toList();
    }

    /** All on the register today that a search finds, to be declared together; at most {@link #MOST_REFS}. */
    Refs refs(Conditions conditions, Actor actor) {
        Wanted wanted = wanted(conditions, actor).today(MOST_REFS);
        long total = count(wanted);
        List<String> refs = total == 0 ? List.of() : mapper.refs(wanted);
        audit.record(
                AuditEntry.done(actor, "QUERY", "person", null).saying(messages.get("person.search.found", total)));
        return new Refs(refs, total);
    }

    private long count(Wanted wanted) {
        if (wanted.units().isEmpty()) {
            return 0;
        }
        return wanted.everybody() ? mapper.countMembers(wanted) : mapper.count(wanted);
    }

    Wanted wanted(Conditions conditions, Actor actor) {
        String number = blankToNull(conditions.idNumber());
        return new Wanted(
                units(blankToNull(conditions.unitCode()), actor),
                conditions.onlyCurrent(),
                number == null ? null : numbers.index(number),
                blankToNull(conditions.personNo()),
                Wanted.anywhere(blankToNull(conditions.name())),
                order(blankToNull(conditions.sort())),
                conditions.pageAsk().size(),
                conditions.pageAsk().offset());
    }

    private Set<String> units(@Nullable String unitCode, Actor actor) {
        if (unitCode == null) {
            return actor.units();
        }
        if (!actor.covers(unitCode)) {
            throw audit.foreign(actor, "QUERY", "unit", unitCode);
        }
        return Set.of(unitCode);
    }

    private Wanted.Order order(@Nullable String sort) {
        if (sort == null) {
            return Wanted.Order.DEFAULT;
        }
        String[] parts = sort.split(",", 2);
        String column = SORTABLE.get(parts[0].strip());
        String direction = parts.length < 2 ? "asc" : parts[1].strip();
        if (column == null || !Set.of("asc", "desc").contains(direction)) {
            throw Refusal.badRequest("SORT_UNKNOWN", messages.get("person.search.sort-unknown", sort));
        }
        return new Wanted.Order(column + " " + direction + ", p.id " + direction);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
