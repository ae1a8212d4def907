package io.renshetong.registry;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who may reach the registry: the address it listens on and the password it asks for, if any. */
@ConfigurationProperties("renshetong.registry")
record Access(
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("renshetong") String user,
        @DefaultValue("") String password) {

    /** Whoever can register an instance receives other people's requests, so an open door is only for this machine. */
    Access {
        if (password.isBlank() && !isLoopback(bind)) {
            throw new IllegalArgumentException(
                    "The registry listens on %s: set RST_REGISTRY_PASSWORD, or bind 127.0.0.1".formatted(bind));
        }
    }

    boolean needsPassword() {
        return !password.isBlank();
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
