package io.renshetong.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;

/** A small real service: it remembers what it was asked and answers as told, or with an empty JSON object. */
final class Downstream {

    /** One request as it arrived. */
    record Seen(String method, String path, Map<String, List<String>> headers, int bodyLength) {

        List<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(), List.of());
        }
    }

    private final HttpServer server;
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Seen> seen = new ConcurrentLinkedDeque<>();

    Downstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                handlers.getOrDefault(exchange.getRequestURI().getPath(), Downstream::answerAnything)
                        .handle(exchange);
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void on(String path, HttpHandler handler) {
        handlers.put(path, exchange -> {
            if (!path.startsWith("/stream")) {
                remember(exchange, new byte[0]);
            }
            handler.handle(exchange);
        });
    }

    Seen last() {
        return seen.getLast();
    }

    long count(String path) {
        return seen.stream().filter(request -> request.path().equals(path)).count();
    }

    private void remember(HttpExchange exchange, byte[] body) {
        Map<String, List<String>> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values));
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), headers, body.length));
    }

    private static void answerAnything(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/json", "{}");
    }

    /** Reads the whole request first, as a service would. */
    void echoing(String path) {
        handlers.put(path, exchange -> {
            remember(exchange, exchange.getRequestBody().readAllBytes());
            answerAnything(exchange);
        });
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
