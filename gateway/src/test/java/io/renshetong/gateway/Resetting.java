package io.renshetong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A service that takes a request and resets the connection instead of answering. */
final class Resetting {

    private final ServerSocket door;

    Resetting() {
        try {
            door = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("resetting").start(this::reset);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void reset() {
        while (true) {
            try (Socket caller = door.accept()) {
                caller.setSoLinger(true, 0);
                caller.getInputStream().read(new byte[64]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
