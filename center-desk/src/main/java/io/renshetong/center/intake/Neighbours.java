package io.renshetong.center.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What else is open for the persons of a batch; asked once for all of them. */
final class Neighbours {
    private final Map<String, String> personByNo = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> openByType = new HashMap<>();

    void person(String no, @Nullable String index) {
        if (index != null) personByNo.put(no, index);
    }

    void open(String type, Map<String, Set<String>> byPerson) {
        openByType.put(type, byPerson);
    }

    /** Whether another declaration of the type is open for the same person. */
    boolean besides(String type, String no) {
        String person = personByNo.get(no);
        if (person == null) return false;
        Set<String> open = openByType.getOrDefault(type, Map.of()).getOrDefault(person, Set.of());
        return open.stream().anyMatch(other -> !other.equals(no));
    }
}
