package io.renshetong.local;

import io.renshetong.local.app.App;
import io.renshetong.local.check.Orphans;
import io.renshetong.local.check.PortCheck;
import io.renshetong.local.infra.Keys;
import io.renshetong.local.probe.Probe;
import io.renshetong.local.process.PidFiles;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole suite as processes of this machine. Parts can be killed and started again one by one, which is what fault tests
 * are made of.
 */
public final class LocalStack implements AutoCloseable {

    private final Options options;
    private final Keys keys;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, App> apps;
    private final Waves waves = new Waves();

    private LocalStack(Options options, Watcher watcher, Clock clock) {
        this.options = options;
        this.keys = new Keys(options.home().keys());
        keys.prepare();
        Blueprints blueprints = new Blueprints(options, keys);
        PidFiles pids = new PidFiles(options.home().run());
        blueprints
                .draw(clock)
                .forEach(blueprint -> parts.put(blueprint.name(), new Part(blueprint, pids, watcher, clock)));
        apps = blueprints.apps();
        parts.values().forEach(part -> watcher.changed(part.status()));
    }

    /** Starts every part and returns when all of them answer; a part that does not takes the others down with it. */
    public static LocalStack start(Options options) {
        return start(options, Watcher.SILENT, Clock.systemUTC());
    }

    static LocalStack start(Options options, Watcher watcher, Clock clock) {
        LocalStack stack = prepare(options, watcher, clock);
        stack.bringUp();
        return stack;
    }

    /** Makes everything ready that can be made ready without starting a part. */
    static LocalStack prepare(Options options, Watcher watcher, Clock clock) {
        new Orphans(new PidFiles(options.home().run())).end();
        PortCheck.of(options.ports()).orThrow();
        return new LocalStack(options, watcher, clock);
    }

    void bringUp() {
        try {
            waves.bring(parts.values());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Declares something through the gateway and waits until the centre's decision has taken effect. */
    public void probe() {
        new Probe(gateway(), keys.probePassword()).run();
    }

    /** Whether some program still runs without the cache it could have. */
    boolean needsTraining() {
        return options.training() && !untrained().isEmpty();
    }

    /** Ends the programs that recorded, which makes their caches, and starts them again with them. */
    void train() {
        List<Part> recorded = untrained();
        waves.endMakingCaches(recorded);
        recorded.forEach(part -> apps.get(part.name()).cache().adopt());
        waves.bring(recorded);
    }

    private List<Part> untrained() {
        return parts.values().stream()
                .filter(part -> apps.containsKey(part.name()))
                .filter(part -> apps.get(part.name()).cache().isMissing())
                .toList();
    }

    /** Ends a part as a crash would (SIGKILL). */
    public void kill(String part) {
        part(part).kill();
    }

    /** Asks a part to end and waits until it has. */
    public void stop(String part) {
        part(part).end(Waves.GRACE);
    }

    /** Starts a part that was killed or stopped and waits until it answers. */
    public void start(String part) {
        part(part).bring(waves::isGivenUp);
    }

    /** What is to be said about each part now. */
    public List<PartStatus> parts() {
        return parts.values().stream().map(Part::status).toList();
    }

    /** Where browsers and machines talk to the suite. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + options.ports().of(Suite.GATEWAY));
    }

    /** Where the parts listen. */
    public Ports ports() {
        return options.ports();
    }

    /** What this stack keeps. */
    public Home home() {
        return options.home();
    }

    /** The address of a schema for JDBC, account {@code rst}. */
    public String jdbcUrl(String schema) {
        return "jdbc:mysql://127.0.0.1:" + options.ports().of(Suite.MARIADB) + "/" + schema;
    }

    /** The password of the database account {@code rst}. */
    public String databasePassword() {
        return keys.databasePassword();
    }

    /** Ends every part, services before what they depend on. */
    @Override
    public void close() {
        waves.giveUp();
        waves.end(parts.values());
    }

    private Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part " + name);
        }
        return part;
    }
}
