package io.renshetong.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a stack is to be started.
 *
 * @param repository where the built modules are
 * @param home what this stack keeps; two stacks need two homes
 * @param apps unpacked programs and their caches; may be shared between stacks
 * @param ports where the parts listen
 * @param services which services, by name
 * @param training whether programs without a cache record one; {@link LocalStack#train} then makes it
 * @param environment added to what every service sees, {@code RST_DEMO_PASSWORD} for example
 */
public record Options(
        Path repository,
        Home home,
        Path apps,
        Ports ports,
        List<String> services,
        boolean training,
        Map<String, String> environment) {

    /** Keeps copies. */
    public Options {
        services = List.copyOf(services);
        environment = Map.copyOf(environment);
    }

    /** A stack of all services for tests: data in a folder of its own, free ports, existing caches used, none made. */
    public static Options forTests(Path repository, Path data) {
        return new Options(
                repository,
                new Home(data),
                repository.resolve(".rst").resolve("apps"),
                Ports.random(),
                names(),
                false,
                Map.of());
    }

    /** The same with only these services. */
    public Options withServices(String... names) {
        return new Options(repository, home, apps, ports, List.of(names), training, environment);
    }

    /** The same with these variables for every service. */
    public Options withEnvironment(Map<String, String> variables) {
        return new Options(repository, home, apps, ports, services, training, variables);
    }

    static List<String> names() {
        return Suite.services().stream().map(Service::name).toList();
    }
}
