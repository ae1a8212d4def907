package io.renshetong.person.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands where enrollment-service will stand: answers by its contract, fails, or keeps silent. */
public final class EnrollmentStub {
    final List<String> questions = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final List<String> addresses = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String answer = "{\"persons\":[]}";
    private volatile boolean silent;

    public EnrollmentStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/participations/lookup", this::handle);
        server.createContext("/peer/participations/lookup", this::handle);
        server.createContext("/peer/in-transit", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(String json) {
        reset(200, json, false);
    }

    void fails() {
        reset(500, "{}", false);
    }

    void keepsSilent() {
        reset(200, "{}", true);
    }

    private void reset(int newStatus, String newAnswer, boolean newSilent) {
        status = newStatus;
        answer = newAnswer;
        silent = newSilent;
        questions.clear();
        tokens.clear();
        addresses.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        addresses.add(exchange.getRequestURI().getPath());
        questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (silent) {
            try {
                never.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
