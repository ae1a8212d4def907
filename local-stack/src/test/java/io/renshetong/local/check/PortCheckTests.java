package io.renshetong.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.renshetong.local.Fault;
import io.renshetong.local.Ports;
import io.renshetong.local.Suite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTests {

    @Test
    void findsNothingWrongWithFreePorts() {
        assertThat(PortCheck.of(Ports.random()).taken()).isEmpty();
    }

    @Test
    void saysWhichPortIsTakenForWhatAndByWhom() throws IOException {
        Ports ports = Ports.random();
        int port = ports.of(Suite.GATEWAY);
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> PortCheck.of(ports).orThrow())
                    .satisfies(fault -> assertThat(fault.details())
                            .singleElement()
                            .asString()
                            .contains(
                                    Integer.toString(port),
                                    "gateway",
                                    Long.toString(ProcessHandle.current().pid())));
        }
    }
}
