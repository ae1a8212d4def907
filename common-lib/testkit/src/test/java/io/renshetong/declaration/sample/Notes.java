package io.renshetong.declaration.sample;

import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Effect;
import io.renshetong.declaration.Register;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A register in memory: whoever is asked for has an empty note; a note that says 毒 cannot be applied until cured. */
public final class Notes implements Register<NoteChange>, Effect<NoteChange> {
    public static final String UNIT = "430203000101";
    public static final String PERSON_NO = "4302037";

    private static final NoteChange EMPTY = new NoteChange(null, null, null);

    private final Map<String, NoteChange> byRef = new ConcurrentHashMap<>();
    private volatile boolean cured;

    @Override
    public Map<String, Present<NoteChange>> read(Collection<String> refs, Collection<String> units) {
        Map<String, Present<NoteChange>> present = new HashMap<>();
        if (units.contains(UNIT)) {
            refs.forEach(ref -> present.put(
                    ref,
                    new Present<>(
                            ref,
                            UNIT,
                            new Definition.Subject("N" + ref, "便签" + ref, PERSON_NO),
                            byRef.getOrDefault(ref, EMPTY))));
        }
        return present;
    }

    @Override
    public void apply(List<Effective<NoteChange>> declarations) {
        for (Effective<NoteChange> one : declarations) {
            if (!cured && "毒".equals(one.after().text())) {
                throw new IllegalStateException("这张便签写不进去");
            }
        }
        declarations.forEach(one -> byRef.put(String.valueOf(one.ref()), one.after()));
    }

    public void cure() {
        cured = true;
    }
}
