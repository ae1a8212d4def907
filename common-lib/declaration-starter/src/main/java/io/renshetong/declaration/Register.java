package io.renshetong.declaration;

import java.util.Collection;
import java.util.Map;

/** What a register holds today of those a declaration wants to change. */
@FunctionalInterface
public interface Register<P extends Record> {
    /**
     * Reads many at once.
     *
     * @param refs ids in the register, up to some thousands
     * @param units unit codes the reader may see; whoever belongs to none of them is left out
     * @return by ref; what is not there or not to be seen is missing
     */
    Map<String, Present<P>> read(Collection<String> refs, Collection<String> units);

    /**
     * Somebody as the register has them now.
     *
     * @param unitCode the unit on whose behalf they are declared
     */
    record Present<P extends Record>(String ref, String unitCode, Definition.Subject subject, P values) {}
}
