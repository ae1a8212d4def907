package io.renshetong.declaration.definition;

import io.renshetong.kernel.code.CodeTable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a window deals with, and what an address names: one declaration type, or a business of several. */
public sealed interface Matter permits Known, KnownBusiness {
    String code();

    /** The two digits within declaration and batch numbers. */
    String business();

    String label();

    /** Itself, or those it consists of. */
    List<Known<?>> types();

    /** The component of this name, of the first type that has one. */
    @Nullable
    FieldSpec field(String name);

    String fieldLabel(String name);

    /** A value as others may see it: personal numbers masked, codes as they are. */
    @Nullable
    Object masked(String name, @Nullable Object written);

    /** The code table of a field; a code field always has one. */
    CodeTable codesOf(FieldSpec field);

    /** A code table by its id. */
    CodeTable codes(String id);

    /** Whether it changes what a register holds, or declares something new. */
    boolean changesARegister();

    /** Whether a field has to be filled in; of a business, as its first type says. */
    default boolean requires(FieldSpec field) {
        FieldSpec own = types().getFirst().field(field.name());
        return !changesARegister() && own != null && own.field().required();
    }

    default List<String> typeCodes() {
        return types().stream().map(Known::code).toList();
    }

    /** Whether declarations of that type belong to it. */
    default boolean has(String type) {
        return typeCodes().contains(type);
    }

    /** Codes of all types of some matters. */
    static List<String> typesOf(Collection<? extends Matter> matters) {
        return matters.stream()
                .flatMap(matter -> matter.typeCodes().stream())
                .distinct()
                .toList();
    }
}
