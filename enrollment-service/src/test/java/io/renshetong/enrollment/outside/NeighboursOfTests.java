package io.renshetong.enrollment.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where person-service and unit-service stand: nothing is in transit, every unit pays in all insurances. */
@TestConfiguration(proxyBeanMethods = false)
public class NeighboursOfTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();
    private static final Set<String> PAUSED = ConcurrentHashMap.newKeySet();
    private static final Map<String, Map<String, Object>> HELD = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = start();

    /** Both are there again, and know nothing in particular. */
    public static void reset() {
        AWAY.clear();
        PAUSED.clear();
        HELD.clear();
        ASKED.clear();
    }

    /** {@code person-service} or {@code unit-service} answers no more. */
    public static void away(String service) {
        AWAY.add(service);
    }

    /** The unit has paused this insurance. */
    public static void pauses(String unitCode, String insurance) {
        PAUSED.add(unitCode + ":" + insurance);
    }

    /** A change of key data is in transit. */
    public static void keyChange(String fingerprint, String status, String unitCode) {
        HELD.put(
                "person-key:" + fingerprint,
                Map.of(
                        "no", "4302031120261101000001",
                        "type", "person-change",
                        "typeLabel", "个人信息修改",
                        "status", status,
                        "unitCode", unitCode,
                        "declaredBy", "刘经办",
                        "declaredAt", "2026-11-01T01:02:03Z"));
    }

    /** How often which address was asked. */
    public static List<String> asked() {
        return ASKED;
    }

    @Bean
    DynamicPropertyRegistrar neighbours() {
        String address = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return registry -> {
            registry.add("spring.cloud.openfeign.client.config.person-service.url", () -> address);
            registry.add("spring.cloud.openfeign.client.config.person-numbers.url", () -> address);
            registry.add("spring.cloud.openfeign.client.config.unit-service.url", () -> address);
        };
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/peer/in-transit", exchange -> answer(exchange, "person-service"));
            server.createContext("/peer/persons/system-numbers", exchange -> answer(exchange, "person-service"));
            server.createContext("/peer/unit-systems", exchange -> answer(exchange, "unit-service"));
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpExchange exchange, String service) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
        ASKED.add(service);
        Object answer = switch (exchange.getHttpContext().getPath()) {
            case "/peer/unit-systems" -> systems(question);
            case "/peer/persons/system-numbers" -> numbers(question);
            default -> held(question);
        };
        byte[] body = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(AWAY.contains(service) ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, Object> held(JsonNode question) {
        return Map.of(
                "held",
                texts(question, "keys").stream()
                        .filter(HELD::containsKey)
                        .map(key -> Map.of("key", key, "by", HELD.get(key)))
                        .toList());
    }

    /** Everybody's 个人编号 in tests. */
    public static String personNo(String idNumber) {
        return "4302" + idNumber.substring(9);
    }

    /** Everybody's number in a system is its insurance before the last six characters of their own. */
    private static Map<String, Object> numbers(JsonNode question) {
        return Map.of(
                "persons",
                texts(question, "idNumbers").stream()
                        .map(number -> Map.of(
                                "idNumber",
                                number,
                                "personNo",
                                personNo(number),
                                "personNumbers",
                                Map.of("310", "310" + number.substring(12), "410", "410" + number.substring(12))))
                        .toList());
    }

    private static Map<String, Object> systems(JsonNode question) {
        return Map.of(
                "systems",
                texts(question, "units").stream()
                        .flatMap(unit -> List.of("310", "410", "210").stream()
                                .map(insurance -> Map.of(
                                        "unitCode",
                                        unit,
                                        "insurance",
                                        insurance,
                                        "systemUnitId",
                                        insurance.charAt(0) + unit.substring(4),
                                        "participationState",
                                        PAUSED.contains(unit + ":" + insurance) ? "2" : "1")))
                        .toList());
    }

    private static Set<String> texts(JsonNode question, String field) {
        return question.path(field).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
