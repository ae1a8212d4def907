package io.renshetong.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.renshetong.local.Suite;
import io.renshetong.system.Api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Something a service can be asked for, as the description of its interface that is kept beside its tests has it. */
record Operation(String service, String method, String path, boolean form) {

    private static final Map<String, String> LISTS =
            Map.of("unit-service", "accounts", "center-desk", "cases", "person-service", "persons");

    /** Everything every service of the suite can be asked for. */
    static Stream<Operation> all() throws IOException {
        List<Operation> all = new ArrayList<>();
        for (var service : Suite.services()) {
            Path kept = Path.of("..", service.name(), "src", "test", "resources", "openapi.json");
            if (Files.exists(kept)) {
                Api.JSON
                        .readTree(Files.readAllBytes(kept))
                        .path("paths")
                        .properties()
                        .forEach(path -> path.getValue()
                                .properties()
                                .forEach(method -> all.add(
                                        of(service.name(), path.getKey(), method.getKey(), method.getValue()))));
            }
        }
        return all.stream();
    }

    private static Operation of(String service, String path, String method, JsonNode described) {
        boolean form = described.path("requestBody").path("content").has("multipart/form-data");
        return new Operation(service, method.toUpperCase(Locale.ROOT), path, form);
    }

    /** Asked without any sense; who may not ask at all is told that first. */
    Answer askedBy(Api account) {
        String address = path.replace("{type}", "person-change")
                .replace("{list}", LISTS.getOrDefault(service, "declarations"))
                .replace("{form}", "person-change-audit")
                .replaceAll("\\{\\w+}", "1");
        return account.ask(method, address, form);
    }
}
