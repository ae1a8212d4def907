package io.renshetong.local;

import java.util.List;
import java.util.Optional;

/**
 * One Spring Boot program of the suite: its module (and name in the registry), port, database schema (empty for none),
 * heap in MiB, whether its JVM is to optimise what it does over and over, whether it leaves the processors to the others
 * when they are short, and the parts that must be ready before it is started.
 */
public record Service(
        String name,
        int port,
        Optional<String> schema,
        int heapMebibytes,
        boolean optimised,
        boolean yielding,
        List<String> needs) {

    static Service of(String name, int port, int heapMebibytes, String... needs) {
        return new Service(name, port, Optional.empty(), heapMebibytes, false, false, List.of(needs));
    }

    static Service withSchema(String name, int port, String schema, int heapMebibytes, String... needs) {
        return new Service(name, port, Optional.of(schema), heapMebibytes, false, false, List.of(needs));
    }

    /** The same for one that works through sheets of a hundred thousand rows. */
    Service ofManyRows() {
        return new Service(name, port, schema, heapMebibytes, true, yielding, needs);
    }

    /** The same for one that nobody waits for while declarations are on their way. */
    Service afterTheOthers() {
        return new Service(name, port, schema, heapMebibytes, optimised, true, needs);
    }
}
