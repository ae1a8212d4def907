package io.renshetong.local.infra;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The program of the broker's own JVM: formats its storage once, then serves until it is asked to end. */
public final class Broker {

    private Broker() {}

    /** Takes the settings file as its only argument. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        Path logs = Path.of(settings.getProperty("log.dirs"));
        if (!Files.exists(logs.resolve("meta.properties"))) {
            format(file, System.out);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path settings, PrintStream out) {
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
        if (StorageTool.execute(arguments, out) != 0) {
            throw new IllegalStateException("the broker's storage could not be formatted");
        }
    }
}
