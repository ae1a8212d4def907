package io.renshetong.local.infra;

import io.renshetong.local.Home;
import io.renshetong.local.Ports;
import io.renshetong.local.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The settings of a one-node broker that is broker and controller at once and keeps its logs between runs. */
public final class BrokerSettings {

    private static final String FOUR_MEBIBYTES = "4194304";

    private BrokerSettings() {}

    /** Writes the settings file of this home and tells where it is. */
    public static Path write(Home home, Ports ports) {
        Properties settings = new Properties();
        int port = ports.of(Suite.KAFKA);
        int controller = ports.of(Suite.KAFKA_CONTROLLER);
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", home.data().resolve("kafka").toString());
        settings.setProperty("message.max.bytes", FOUR_MEBIBYTES);
        settings.setProperty("replica.fetch.max.bytes", FOUR_MEBIBYTES);
        settings.setProperty("num.partitions", "3");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a crash the old session must run out before the broker may register again; nine seconds are the
        // default.
        settings.setProperty("broker.session.timeout.ms", "4000");
        settings.setProperty("broker.heartbeat.interval.ms", "1000");
        settings.setProperty("controlled.shutdown.max.retries", "1");
        settings.setProperty("initial.broker.registration.timeout.ms", "60000");
        settings.setProperty("log.segment.bytes", "67108864");
        settings.setProperty("log.index.size.max.bytes", "1048576");
        settings.setProperty("log.cleaner.dedupe.buffer.size", FOUR_MEBIBYTES);
        settings.setProperty("log.cleaner.io.buffer.size", "131072");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        Path file = home.run().resolve("kafka.properties");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
