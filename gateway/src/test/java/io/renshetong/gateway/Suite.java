package io.renshetong.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The services behind the gateway under test: person and unit stand, person twice with one instance dead; injury is
 * registered but gone; nobody has registered the others.
 */
final class Suite {

    static final Downstream PERSON = new Downstream();
    static final Downstream UNIT = unit();
    static final Downstream CENTER = new Downstream();
    static final String NOBODY = "http://127.0.0.1:" + closedPort();

    private static final String PROBLEM = """
            {"type":"/problems/x","title":"%1$s","status":%2$d,"code":"%1$s","detail":"…"}""";

    private Suite() {}

    /** Registers the services, as Eureka would. */
    static final class Registered implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, String> values = new LinkedHashMap<>();
            String instances = "spring.cloud.discovery.client.simple.instances.";
            values.put(instances + "person-service[0].uri", PERSON.address());
            values.put(instances + "unit-service[0].uri", UNIT.address());
            values.put(instances + "center-desk[0].uri", CENTER.address());
            values.put(instances + "center-desk[1].uri", NOBODY);
            values.put(instances + "injury-service[0].uri", NOBODY);
            TestPropertyValues.of(values).applyTo(context);
        }
    }

    static String tokens(String name) {
        return """
                {"accessToken":"access-%1$s","refreshToken":"refresh-%1$s","expiresIn":300,"account":%2$s}""".formatted(name, account("QUERY"));
    }

    static String account(String permission) {
        return """
                {"id":"7","login":"operator01","name":"张三","side":"UNIT","permissions":["%s"]}""".formatted(permission);
    }

    private static Downstream unit() {
        Downstream unit = new Downstream();
        unit.on("/tokens", exchange -> {
            String body = body(exchange);
            if (body.contains("right")) {
                json(exchange, 200, tokens("1"));
            } else if (body.contains("locked")) {
                refuse(exchange, 423, "ACCOUNT_LOCKED");
            } else {
                refuse(exchange, 401, "BAD_CREDENTIALS");
            }
        });
        unit.on("/tokens/refresh", exchange -> {
            if (body(exchange).contains("refresh-1")) {
                json(exchange, 200, tokens("2"));
            } else {
                refuse(exchange, 401, "UNAUTHENTICATED");
            }
        });
        unit.on("/tokens/revoke", exchange -> {
            body(exchange);
            Downstream.send(exchange, 204, "application/json", "");
        });
        unit.on("/me", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            switch (token) {
                case "Bearer access-1" -> json(exchange, 200, account("QUERY"));
                case "Bearer access-ops" -> json(exchange, 200, account("OPERATE"));
                case null, default -> refuse(exchange, 401, "UNAUTHENTICATED");
            }
        });
        unit.on("/me/password", exchange -> {
            body(exchange);
            Downstream.send(exchange, 204, "application/json", "");
        });
        unit.on("/v3/api-docs", exchange -> json(exchange, 200, """
                        {"openapi":"3.1.0","info":{"title":"unit","version":"1"},
                         "servers":[{"url":"http://127.0.0.1:8102"}],"paths":{"/units":{"get":{"responses":{}}}}}"""));
        return unit;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        Downstream.send(exchange, status, "application/json", body);
    }

    private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        Downstream.send(exchange, status, "application/problem+json", PROBLEM.formatted(code, status));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
