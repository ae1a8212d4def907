package io.renshetong.local;

import io.renshetong.local.app.App;
import io.renshetong.local.app.Apps;
import io.renshetong.local.app.JvmFlags;
import io.renshetong.local.build.Build;
import io.renshetong.local.build.Digest;
import io.renshetong.local.infra.Broker;
import io.renshetong.local.infra.BrokerSettings;
import io.renshetong.local.infra.Keys;
import io.renshetong.local.infra.MariaDb;
import io.renshetong.local.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the list of the suite into parts that can be started: programs unpacked, settings written, secrets made. */
final class Blueprints {

    private static final int BROKER_HEAP_MEBIBYTES = 192;
    private static final String READINESS = "/actuator/health/readiness";

    private final Options options;
    private final Home home;
    private final Ports ports;
    private final Keys keys;
    private final Map<String, App> apps = new LinkedHashMap<>();

    Blueprints(Options options, Keys keys) {
        this.options = options;
        this.home = options.home();
        this.ports = options.ports();
        this.keys = keys;
    }

    /** All parts of the stack, those others need first. */
    List<Part.Blueprint> draw(Clock clock) {
        Apps unpacked = new Apps(options.apps(), home.logs(), clock);
        Build build = new Build(options.repository(), home.build());
        List<Part.Blueprint> parts = new ArrayList<>(List.of(database(), broker(unpacked)));
        for (Service service : Suite.services()) {
            if (options.services().contains(service.name())) {
                Path jar = build.jar(service.name())
                        .orElseThrow(() -> new Fault(Fault.Kind.BUILD, Text.of("app.not-built", service.name())));
                List<String> flags =
                        JvmFlags.of(service.name(), service.heapMebibytes(), service.optimised(), System.getenv());
                apps.put(service.name(), unpacked.prepare(service.name(), jar, flags));
                parts.add(service(service));
            }
        }
        return parts;
    }

    /** The programs of the parts that are JVMs, by part. */
    Map<String, App> apps() {
        return apps;
    }

    private Part.Blueprint database() {
        MariaDb server = new MariaDb(home, options.apps());
        server.install();
        int port = ports.of(Suite.MARIADB);
        return new Part.Blueprint(
                Suite.MARIADB, List.of(), () -> server.launch(port, keys.databasePassword()), Readiness.greets(port));
    }

    private Part.Blueprint broker(Apps unpacked) {
        Path settings = BrokerSettings.write(home, ports);
        String classPath = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        List<String> flags = JvmFlags.of(Suite.KAFKA, BROKER_HEAP_MEBIBYTES, false, System.getenv());
        Path folder = unpacked.folder(Suite.KAFKA, Digest.of(classPath));
        App app = App.mainClass(classPath, Broker.class.getName(), folder, flags);
        apps.put(Suite.KAFKA, app);
        return new Part.Blueprint(
                Suite.KAFKA,
                List.of(),
                () -> launch(Suite.KAFKA, app, List.of(settings.toString()), Map.of()),
                Readiness.connects(ports.of(Suite.KAFKA)));
    }

    private Part.Blueprint service(Service service) {
        App app = apps.get(service.name());
        int port = ports.of(service.name());
        return new Part.Blueprint(
                service.name(),
                service.needs(),
                () -> launch(service, app, environment(port)),
                Readiness.answers(port, READINESS));
    }

    private Launch launch(Service service, App app, Map<String, String> environment) {
        Launch launch = launch(service.name(), app, List.of(), environment);
        return service.yielding() ? launch.yielding() : launch;
    }

    private Launch launch(String part, App app, List<String> arguments, Map<String, String> environment) {
        List<String> command = app.command(options.training());
        command.addAll(arguments);
        return new Launch(command, environment, directory(home.run()), home.log(part));
    }

    private Map<String, String> environment(int port) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SERVER_PORT", Integer.toString(port));
        variables.put("SPRING_PROFILES_ACTIVE", "demo");
        variables.put("RST_DB_HOST", "127.0.0.1");
        variables.put("RST_DB_PORT", Integer.toString(ports.of(Suite.MARIADB)));
        variables.put("RST_DB_USER", "rst");
        variables.put("RST_DB_PASSWORD", keys.databasePassword());
        variables.put("RST_KAFKA", "127.0.0.1:" + ports.of(Suite.KAFKA));
        variables.put("RST_EUREKA", "http://127.0.0.1:" + ports.of(Suite.REGISTRY) + "/eureka/");
        variables.put("RST_KEYS_DIR", home.keys().toString());
        variables.put("RST_FILES_DIR", directory(home.files()).toString());
        variables.put("RST_PROBE_PASSWORD", keys.probePassword());
        variables.put("TZ", "Asia/Shanghai");
        variables.putAll(options.environment());
        return variables;
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
