package io.renshetong.enrollment;

import io.renshetong.kernel.code.CodeTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a type's definition says of the documents a row needs, read as the console reads it. */
record NamedDocuments(JsonNode definition) {
    /** One row for each value of the fields that decide; an empty one where none does. */
    List<Map<String, Object>> deciding(CodeTables codes, LocalDate day) {
        Set<String> fields = kinds().flatMap(NamedDocuments::requirements)
                .map(one -> one.path("field").asString(""))
                .collect(Collectors.toSet());
        List<Map<String, Object>> rows = definition
                .path("fields")
                .valueStream()
                .filter(field -> fields.contains(field.path("name").asString()))
                .flatMap(field -> codes.table(field.path("codeTable").asString()).validOn(day).stream()
                        .map(code -> Map.<String, Object>of(field.path("name").asString(), code.code())))
                .toList();
        return rows.isEmpty() ? List.of(Map.of()) : rows;
    }

    /** The kinds a row can't do without. */
    Set<String> of(Map<String, Object> row, String region) {
        return kinds().filter(kind -> requirements(kind).anyMatch(one -> holds(one, row, region)))
                .map(kind -> kind.path("kind").asString())
                .collect(Collectors.toSet());
    }

    private static boolean holds(JsonNode requirement, Map<String, Object> row, String region) {
        Object value = row.get(requirement.path("field").asString(""));
        return (requirement.path("field").isNull()
                        || texts(requirement, "values").anyMatch(one -> one.equals(value)))
                && (requirement.path("regions").isNull()
                        || texts(requirement, "regions").anyMatch(region::equals));
    }

    private Stream<JsonNode> kinds() {
        return definition.path("attachmentKinds").valueStream();
    }

    private static Stream<JsonNode> requirements(JsonNode kind) {
        return kind.path("requirements").valueStream();
    }

    private static Stream<String> texts(JsonNode of, String name) {
        return of.path(name).valueStream().map(JsonNode::asString);
    }
}
