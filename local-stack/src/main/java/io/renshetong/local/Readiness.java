package io.renshetong.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Whether a part answers. */
@FunctionalInterface
interface Readiness {

    int CONNECT_MILLIS = 500;
    int ANSWER_MILLIS = (int) Duration.ofSeconds(3).toMillis();

    boolean isReady();

    /** Takes connections. */
    static Readiness connects(int port) {
        return () -> {
            try (Socket socket = open(port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Says something first, as database servers do. */
    static Readiness greets(int port) {
        return () -> {
            try (Socket socket = open(port)) {
                return socket.getInputStream().read() >= 0;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Answers 200 to a GET of this path. */
    static Readiness answers(int port, String path) {
        byte[] request = ("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\nAccept: */*\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return () -> {
            try (Socket socket = open(port)) {
                socket.getOutputStream().write(request);
                InputStream answer = socket.getInputStream();
                String status = new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
                return status.endsWith(" 200");
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }
}
