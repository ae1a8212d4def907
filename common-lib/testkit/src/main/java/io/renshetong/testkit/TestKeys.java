package io.renshetong.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Throw-away keys of this test run, laid out as a running suite finds them. */
public final class TestKeys {
    private static final ECKey SIGNING = generate();
    private static final String PEER = secret();
    private static final Path FOLDER = write();

    private TestKeys() {}

    /** The folder for {@code RST_KEYS_DIR}. */
    public static Path folder() {
        return FOLDER;
    }

    static ECKey signing() {
        return SIGNING;
    }

    /** The key services sign their own tokens with. */
    static byte[] peer() {
        return Base64.getDecoder().decode(PEER);
    }

    static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path write() {
        Path folder = Workspace.ofThisRun("keys");
        try {
            Files.writeString(folder.resolve("jwt-private.jwk"), SIGNING.toJSONString());
            Files.writeString(folder.resolve("jwt-public.jwks"), new JWKSet(SIGNING.toPublicJWK()).toString());
            Files.writeString(
                    folder.resolve("data.keys"),
                    "encryption.1=%s\nencryption.current=1\nblind-index=%s\n".formatted(secret(), secret()));
            Files.writeString(folder.resolve("peer.key"), PEER + "\n");
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
