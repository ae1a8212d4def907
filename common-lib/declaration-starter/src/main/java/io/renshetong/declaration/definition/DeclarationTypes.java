package io.renshetong.declaration.definition;

import io.renshetong.declaration.Business;
import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All declaration types of this service, and the businesses they make up, by code. */
public class DeclarationTypes {
    private final Map<String, Known<?>> byCode = new LinkedHashMap<>();
    private final Map<String, KnownBusiness> businesses = new LinkedHashMap<>();

    public DeclarationTypes(
            List<? extends DeclarationType<?>> types, List<Business> businesses, Messages messages, CodeTables codes) {
        for (DeclarationType<?> type : types) {
            Known<?> known = known(type.define(), messages, codes);
            if (byCode.putIfAbsent(known.code(), known) != null) {
                throw new IllegalStateException("Two declaration types are called " + known.code());
            }
        }
        for (Business business : businesses) {
            List<Known<?>> members =
                    business.types().stream().<Known<?>>map(this::get).toList();
            if (byCode.containsKey(business.code())
                    || this.businesses.putIfAbsent(business.code(), new KnownBusiness(business, members, messages))
                            != null) {
                throw new IllegalStateException("A type and a business, or two of them, are called " + business.code());
            }
        }
    }

    private static <P extends Record> Known<P> known(Definition<P> definition, Messages messages, CodeTables codes) {
        return new Known<>(definition, messages, codes);
    }

    public Collection<Known<?>> all() {
        return byCode.values();
    }

    /**
     * The type of an address.
     *
     * @throws Refusal 404 if this service has no such type
     */
    public Known<?> get(String code) {
        Known<?> known = byCode.get(code);
        if (known == null) {
            throw Refusal.notFound();
        }
        return known;
    }

    /** All businesses of this service. */
    public Collection<KnownBusiness> businesses() {
        return businesses.values();
    }

    /**
     * What an address deals with: a type, or a business of several.
     *
     * @throws Refusal 404 if this service has neither
     */
    public Matter matter(String code) {
        KnownBusiness business = businesses.get(code);
        return business == null ? get(code) : business;
    }

    /** Codes of everything an import can be of: types and businesses. */
    public List<String> sheets() {
        return Stream.concat(byCode.keySet().stream(), businesses.keySet().stream())
                .toList();
    }

    /** Codes of the types that are wanted, named by type or business; of all where none is named. */
    public List<String> wanted(@Nullable Collection<String> codes) {
        return codes == null || codes.isEmpty()
                ? List.copyOf(byCode.keySet())
                : Matter.typesOf(codes.stream().map(this::matter).toList());
    }

    /**
     * Codes of those types of a matter that are wanted; of all where none is named.
     *
     * @throws Refusal 404 if one of them does not belong to it
     */
    public List<String> wanted(String matter, @Nullable Collection<String> codes) {
        Matter whole = matter(matter);
        if (codes == null || codes.isEmpty()) {
            return whole.typeCodes();
        }
        if (!codes.stream().allMatch(whole::has)) {
            throw Refusal.notFound();
        }
        return List.copyOf(codes);
    }

    /** The name of a type, or its code if it is none of this service. */
    public String label(String code) {
        Known<?> known = byCode.get(code);
        return known == null ? code : known.label();
    }
}
