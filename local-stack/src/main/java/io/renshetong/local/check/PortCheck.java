package io.renshetong.local.check;

import io.renshetong.local.Fault;
import io.renshetong.local.Ports;
import io.renshetong.local.Text;
import io.renshetong.local.process.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Which of the ports the suite wants are taken, and by whom. */
public record PortCheck(List<String> taken) {

    /** Tries each port. */
    public static PortCheck of(Ports ports) {
        return new PortCheck(ports.byPart().entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .map(port -> sentence(port.getKey(), port.getValue()))
                .sorted()
                .toList());
    }

    /** Refuses to go on when one is taken. */
    public void orThrow() {
        if (!taken.isEmpty()) {
            throw new Fault(Fault.Kind.MACHINE, Text.of("port.taken", taken.size()), taken);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a port in TIME_WAIT is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String sentence(String part, int port) {
        return Listener.on(port)
                .map(holder -> Text.of("port.taken-by", port, part, holder.pid(), holder.command()))
                .orElseGet(() -> Text.of("port.taken-by-unknown", port, part));
    }
}
