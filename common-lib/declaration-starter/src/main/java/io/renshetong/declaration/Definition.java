package io.renshetong.declaration;

import io.renshetong.contract.Risk;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is special about one declaration type, as values.
 *
 * @param code the type in addresses and events, kebab-case
 * @param business two digits within declaration and batch numbers (DOMAIN D.4)
 * @param payload the row record; every component carries {@link Field}
 * @param register where the present values come from; absent for a type that declares something new
 * @param subject whom a row is about, where no register tells
 * @param sheet how rows stand in a workbook; absent for a type that is declared one by one only
 * @param attachments kinds of documents that can be handed in; labels under {@code <code>.attachment.<kind>}
 * @param requirements when which of them has to be
 * @param insures the insurances a row is about, by which lists are searched
 * @param listed components that lists show beside the header
 * @param remarks what is said beside a declared value, by component
 * @param telling what the centre is told beside the row
 */
public record Definition<P extends Record>(
        String code,
        String business,
        Class<P> payload,
        @Nullable Register<P> register,
        @Nullable Function<P, Subject> subject,
        @Nullable Sheet<P> sheet,
        List<Rule<P>> rules,
        List<GroupRule<P>> groupRules,
        List<String> attachments,
        List<Requirement> requirements,
        Function<Row<P>, Set<String>> conflictKeys,
        List<Exclusion<P>> exclusions,
        Function<Row<P>, Risk> risk,
        Function<Row<P>, @Nullable LocalDate> effectiveOn,
        Function<P, Set<Insurance>> insures,
        List<String> listed,
        Map<String, Remark<P>> remarks,
        Telling<P> telling,
        Effect<P> effect) {

    /**
     * Whom a row is about: the number is searched by blind index and shown masked.
     *
     * @param personNo 个人编号, where the register knows one
     */
    public record Subject(
            String idNumber, String name, @Nullable String personNo) {
        public Subject(String idNumber, String name) {
            this(idNumber, name, null);
        }
    }

    /**
     * What another service may not have in transit at the same time.
     *
     * @param keys conflict keys as that service makes them; none where a row does not care
     * @param code the refusal, with what is in transit, in words, as its argument
     */
    public record Exclusion<P extends Record>(Neighbour neighbour, Function<Row<P>, Set<String>> keys, String code) {}

    /** Begins a definition: {@code Definition.of("person-change", "11", PersonChange.class)…takesEffect(…)}. */
    public static <P extends Record> Draft<P> of(String code, String business, Class<P> payload) {
        return new Draft<>(code, business, payload);
    }

    /** A definition being written; {@link #takesEffect} ends it. */
    public static final class Draft<P extends Record> {
        private final String code;
        private final String business;
        private final Class<P> payload;
        private @Nullable Register<P> register;
        private @Nullable Function<P, Subject> subject;
        private @Nullable Sheet<P> sheet;
        private final List<Rule<P>> rules = new ArrayList<>();
        private final List<GroupRule<P>> groupRules = new ArrayList<>();
        private final List<String> attachments = new ArrayList<>();
        private final List<Requirement> requirements = new ArrayList<>();
        private Function<Row<P>, Set<String>> conflictKeys = row -> Set.of();
        private final List<Exclusion<P>> exclusions = new ArrayList<>();
        private Function<Row<P>, Risk> risk = row -> Risk.GENERAL;
        private Function<Row<P>, @Nullable LocalDate> effectiveOn = row -> null;
        private Function<P, Set<Insurance>> insures = row -> Set.of();
        private List<String> listed = List.of();
        private final Map<String, Remark<P>> remarks = new LinkedHashMap<>();
        private Telling<P> telling = rows -> Map.of();

        private Draft(String code, String business, Class<P> payload) {
            this.code = code;
            this.business = business;
            this.payload = payload;
        }

        /** The declaration changes what this register holds. */
        public Draft<P> changes(Register<P> register) {
            this.register = register;
            return this;
        }

        /** The declaration is about somebody the row itself names. */
        public Draft<P> about(Function<P, Subject> subject) {
            this.subject = subject;
            return this;
        }

        /** Many can be declared at once in a workbook. */
        public Draft<P> sheet(Sheet<P> sheet) {
            this.sheet = sheet;
            return this;
        }

        @SafeVarargs
        public final Draft<P> rules(Rule<P>... rules) {
            this.rules.addAll(List.of(rules));
            return this;
        }

        /** Rules that ask the database or another service, once for all rows. */
        @SafeVarargs
        public final Draft<P> checksTogether(GroupRule<P>... rules) {
            this.groupRules.addAll(List.of(rules));
            return this;
        }

        /** Kinds of documents that can be handed in. */
        public Draft<P> attachments(String... kinds) {
            this.attachments.addAll(List.of(kinds));
            return this;
        }

        /** Documents without which no row is taken; what else decides whether one must be there is a rule. */
        public Draft<P> requires(Requirement... requirements) {
            this.requirements.addAll(List.of(requirements));
            return this;
        }

        /** Only one declaration in transit may hold a key; a unique key in the database keeps it. At most 100 ASCII characters each, no personal numbers. */
        public Draft<P> excludes(Function<Row<P>, Set<String>> conflictKeys) {
            this.conflictKeys = conflictKeys;
            return this;
        }

        /**
         * No declaration in transit at that service may hold one of these keys. The other side says the same of the keys of
         * this type; together with {@link #excludes} that settles who of two is first.
         */
        public Draft<P> excludesElsewhere(Neighbour neighbour, Function<Row<P>, Set<String>> keys, String code) {
            this.exclusions.add(new Exclusion<>(neighbour, keys, code));
            return this;
        }

        public Draft<P> weighs(Function<Row<P>, Risk> risk) {
            this.risk = risk;
            return this;
        }

        /** From which day it counts; without this, from the day it is passed. */
        public Draft<P> countsFrom(Function<Row<P>, @Nullable LocalDate> effectiveOn) {
            this.effectiveOn = effectiveOn;
            return this;
        }

        /** Lists can be searched by the insurances a row is about. */
        public Draft<P> insures(Function<P, Set<Insurance>> insures) {
            this.insures = insures;
            return this;
        }

        /** Components that lists show. */
        public Draft<P> lists(String... fields) {
            this.listed = List.of(fields);
            return this;
        }

        /** Whoever reads the component, in a window or at the centre, is told how it really counts. */
        public Draft<P> remarks(String field, Remark<P> remark) {
            this.remarks.put(field, remark);
            return this;
        }

        /** The centre and the printer are told more than the row, as registers have it on confirming. */
        public Draft<P> tells(Telling<P> telling) {
            this.telling = telling;
            return this;
        }

        public Definition<P> takesEffect(Effect<P> effect) {
            if (register == null && subject == null) {
                throw new IllegalStateException(code + " says neither which register it changes nor whom it is about");
            }
            return new Definition<>(
                    code,
                    business,
                    payload,
                    register,
                    subject,
                    sheet,
                    List.copyOf(rules),
                    List.copyOf(groupRules),
                    List.copyOf(attachments),
                    List.copyOf(requirements),
                    conflictKeys,
                    List.copyOf(exclusions),
                    risk,
                    effectiveOn,
                    insures,
                    listed,
                    Collections.unmodifiableMap(remarks),
                    telling,
                    effect);
        }
    }
}
