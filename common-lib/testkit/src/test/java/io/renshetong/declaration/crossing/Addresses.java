package io.renshetong.declaration.crossing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A very small registry. */
final class Addresses {
    private static final String NOWHERE = "http://127.0.0.1:1";

    private final Map<String, String> bySide = new ConcurrentHashMap<>();

    void here(String side, int port) {
        bySide.put(side, "http://127.0.0.1:" + port);
    }

    void away(String side) {
        bySide.remove(side);
    }

    String of(String side) {
        return bySide.getOrDefault(side, NOWHERE);
    }
}
