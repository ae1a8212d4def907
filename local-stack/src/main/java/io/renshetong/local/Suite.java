package io.renshetong.local;

import static io.renshetong.local.Service.withSchema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the suite consists of. A new service is one line here. */
public final class Suite {

    /** The database server's name as a part. */
    public static final String MARIADB = "mariadb";

    /** The broker's name as a part. */
    public static final String KAFKA = "kafka";

    /** The second port of the broker, for its own controller; not a part. */
    public static final String KAFKA_CONTROLLER = "kafka-controller";

    /** The registry's name as a part. */
    public static final String REGISTRY = "registry";

    /** The gateway's name as a part. */
    public static final String GATEWAY = "gateway";

    private static final List<Service> SERVICES = List.of(
            Service.of(REGISTRY, 8761, 96),
            Service.of(GATEWAY, 8080, 128, REGISTRY),
            withSchema("unit-service", 8102, "rst_unit", 192, MARIADB, KAFKA, REGISTRY),
            withSchema("person-service", 8101, "rst_person", 448, MARIADB, KAFKA, REGISTRY)
                    .ofManyRows(),
            withSchema("enrollment-service", 8103, "rst_enrollment", 384, MARIADB, KAFKA, REGISTRY)
                    .ofManyRows(),
            withSchema("report-service", 8106, "rst_report", 256, MARIADB, KAFKA, REGISTRY)
                    .afterTheOthers(),
            withSchema("center-desk", 8107, "rst_center", 192, MARIADB, KAFKA, REGISTRY));

    private Suite() {}

    /** Every service, in the order in which they are shown. */
    public static List<Service> services() {
        return SERVICES;
    }

    /** The schemas the database must have. */
    public static List<String> schemas() {
        return SERVICES.stream().flatMap(service -> service.schema().stream()).toList();
    }

    static Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(MARIADB, 13306);
        ports.put(KAFKA, 19092);
        ports.put(KAFKA_CONTROLLER, 19093);
        SERVICES.forEach(service -> ports.put(service.name(), service.port()));
        return ports;
    }
}
