package io.renshetong.declaration.definition;

import io.renshetong.declaration.Business;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.starter.problem.Messages;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A business the engine serves: its types, and its fields as the first type that has one names it. */
public final class KnownBusiness implements Matter {
    private final Business business;
    private final List<Known<?>> types;
    private final Messages messages;

    KnownBusiness(Business business, List<Known<?>> types, Messages messages) {
        this.business = business;
        this.types = types;
        this.messages = messages;
        if (types.stream().map(Known::business).distinct().count() > 1) {
            throw new IllegalStateException(business.code() + " mixes types of several businesses");
        }
        messages.get(business.code() + ".label");
    }

    /** As it was declared. */
    public Business declared() {
        return business;
    }

    @Override
    public String code() {
        return business.code();
    }

    @Override
    public String business() {
        return first().business();
    }

    @Override
    public String label() {
        return messages.get(code() + ".label");
    }

    @Override
    public List<Known<?>> types() {
        return types;
    }

    @Override
    public @Nullable FieldSpec field(String name) {
        return having(name).map(type -> type.field(name)).findFirst().orElse(null);
    }

    @Override
    public String fieldLabel(String name) {
        return having(name).map(type -> type.fieldLabel(name)).findFirst().orElse(name);
    }

    @Override
    public @Nullable Object masked(String name, @Nullable Object written) {
        return having(name).findFirst().map(type -> type.masked(name, written)).orElse(written);
    }

    @Override
    public CodeTable codesOf(FieldSpec field) {
        return first().codesOf(field);
    }

    @Override
    public CodeTable codes(String id) {
        return first().codes(id);
    }

    @Override
    public boolean changesARegister() {
        return false;
    }

    /** Every field of its types once, as {@link #field} finds it. */
    List<FieldSpec> fields() {
        return types.stream()
                .flatMap(type -> type.shape().fields().stream())
                .collect(Collectors.toMap(
                        FieldSpec::name, Function.identity(), (first, second) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The type that {@link #field} takes a field from. */
    Known<?> typeWith(String field) {
        return having(field).findFirst().orElseThrow();
    }

    private Known<?> first() {
        return Objects.requireNonNull(types.getFirst());
    }

    private Stream<Known<?>> having(String name) {
        return types.stream().filter(type -> type.field(name) != null);
    }
}
