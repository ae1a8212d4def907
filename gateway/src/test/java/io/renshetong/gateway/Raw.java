package io.renshetong.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Sends bytes no well-behaved client would, and reads what comes back within a second. */
final class Raw {

    private Raw() {}

    static String exchange(int port, String request) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            byte[] part = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(part);
                        read >= 0;
                        read = socket.getInputStream().read(part)) {
                    answer.append(new String(part, 0, read, UTF_8));
                }
            } catch (SocketTimeoutException theServerKeptTheConnectionOpen) {
                return answer.toString();
            }
        }
        return answer.toString();
    }
}
