package io.renshetong.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker for all tests of this JVM, started when first asked for, on ports of its own. */
public final class EmbeddedBroker {
    private static final int PARTITIONS = 6;
    private static final String LARGEST_MESSAGE = Integer.toString(8 * 1024 * 1024);

    private final int port = Workspace.freePort();
    private final Properties properties;
    private @Nullable KafkaRaftServer server;

    private EmbeddedBroker() {
        Path data = Workspace.ofThisRun("kafka", this::stop);
        properties = properties(data.resolve("log"), port, Workspace.freePort());
        format(data);
        start();
    }

    private static final class Shared {
        private static final EmbeddedBroker INSTANCE = new EmbeddedBroker();
    }

    public static EmbeddedBroker shared() {
        return Shared.INSTANCE;
    }

    /** What clients connect to. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Does something while the broker is away, and brings it back with all it had. */
    public void duringOutage(Runnable work) {
        stop();
        try {
            work.run();
        } finally {
            start();
        }
    }

    public synchronized void stop() {
        if (server == null) return;
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    public synchronized void start() {
        if (server != null) return;
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
    }

    /** Creates topics as the services do, unless they are there already. */
    public void createTopics(String... names) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            for (String name : names) {
                NewTopic topic =
                        new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("max.message.bytes", LARGEST_MESSAGE));
                admin.createTopics(Arrays.asList(topic)).all().get();
            }
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void format(Path data) {
        Path file = data.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()}, System.out);
    }

    private static Properties properties(Path log, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("log.dirs", log.toString());
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "3");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        properties.setProperty("log.segment.bytes", Integer.toString(16 * 1024 * 1024));
        properties.setProperty("controlled.shutdown.enable", "false");
        return properties;
    }
}
