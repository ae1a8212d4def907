package io.renshetong.local;

import java.util.List;
import java.util.Optional;

/**
 * One Spring Boot program of the suite: its module (and name in the registry), port, database schema (empty for none),
 * heap in MiB, whether its JVM is to optimise what it does over and over, and the parts that must be ready before it is
 * started.
 */
public record Service(
        String name, int port, Optional<String> schema, int heapMebibytes, boolean optimised, List<String> needs) {

    static Service of(String name, int port, int heapMebibytes, String... needs) {
        return new Service(name, port, Optional.empty(), heapMebibytes, false, List.of(needs));
    }

    static Service withSchema(String name, int port, String schema, int heapMebibytes, String... needs) {
        return new Service(name, port, Optional.of(schema), heapMebibytes, false, List.of(needs));
    }

    /** The same for one that works through sheets of a hundred thousand rows. */
    Service ofManyRows() {
        return new Service(name, port, schema, heapMebibytes, true, needs);
    }
}
