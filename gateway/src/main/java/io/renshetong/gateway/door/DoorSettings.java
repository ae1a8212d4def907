package io.renshetong.gateway.door;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What passes the door.
 *
 * @param trustedProxies networks (CIDR) whose {@code X-Forwarded-*} headers are believed
 * @param operationsFrom networks (CIDR) that may read the actuator without a token
 */
@ConfigurationProperties("renshetong.gateway.door")
public record DoorSettings(
        @DefaultValue({}) List<String> trustedProxies,
        @DefaultValue({"127.0.0.0/8", "::1/128"}) List<String> operationsFrom,
        @DefaultValue("40MB") DataSize maxBody,
        @DefaultValue("16KB") DataSize maxHeaders,
        @DefaultValue("8KB") DataSize maxAddress) {}
