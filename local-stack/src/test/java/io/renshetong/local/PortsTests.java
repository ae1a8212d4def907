package io.renshetong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void areTheUsualOnesWhenNothingIsSaid() {
        Ports ports = Ports.from(Map.of());
        assertThat(ports.of(Suite.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Suite.MARIADB)).isEqualTo(13306);
    }

    @Test
    void moveTogether() {
        assertThat(Ports.from(Map.of("RST_PORT_OFFSET", "1000")).of(Suite.REGISTRY))
                .isEqualTo(9761);
    }

    @Test
    void canBeSetOneByOne() {
        Ports ports = Ports.from(Map.of("RST_PORT_OFFSET", "1000", "RST_PORT_PERSON_SERVICE", "7001"));
        assertThat(ports.of("person-service")).isEqualTo(7001);
        assertThat(ports.of(Suite.GATEWAY)).isEqualTo(9080);
    }

    @Test
    void refuseWhatIsNoPort() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Ports.from(Map.of("RST_PORT_GATEWAY", "http")))
                .withMessageContaining("RST_PORT_GATEWAY");
    }
}
