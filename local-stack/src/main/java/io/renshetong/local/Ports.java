package io.renshetong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The port of every part; all of them on the loopback address. */
public record Ports(Map<String, Integer> byPart) {

    /** Keeps a copy. */
    public Ports {
        byPart = Map.copyOf(byPart);
    }

    /**
     * The usual ports, moved by {@code RST_PORT_OFFSET}, each one also settable: {@code RST_PORT_GATEWAY},
     * {@code RST_PORT_PERSON_SERVICE}, {@code RST_PORT_MARIADB} and so on.
     */
    public static Ports from(Map<String, String> environment) {
        int offset = number(environment, "RST_PORT_OFFSET", 0);
        Map<String, Integer> ports = new LinkedHashMap<>();
        Suite.ports().forEach((part, port) -> {
            String variable = "RST_PORT_" + part.toUpperCase(Locale.ROOT).replace('-', '_');
            ports.put(part, number(environment, variable, port + offset));
        });
        return new Ports(ports);
    }

    /** Ports that nobody uses at this moment, for tests. */
    public static Ports random() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String part : Suite.ports().keySet()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(part, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Ports(ports);
    }

    /** The port of a part. */
    public int of(String part) {
        Integer port = byPart.get(part);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + part);
        }
        return port;
    }

    private static int number(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new Fault(Fault.Kind.MACHINE, Text.of("port.not-a-number", variable, value));
        }
        return Integer.parseInt(value);
    }
}
