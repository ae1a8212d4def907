package io.renshetong.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** The secrets of one installation, made once and then kept: signing key, data keys, the services' own key, passwords. */
public final class Keys {

    private static final String CURVE = "secp256r1";
    private static final int COORDINATE_BYTES = 32;
    private static final int SECRET_KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 18;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    /** Keeps the secrets in this directory. */
    public Keys(Path directory) {
        this.directory = directory;
    }

    /** Makes what is missing; what is there stays, because data was written with it. */
    public void prepare() {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(directory.resolve("jwt-public.jwks"))) {
                signingKey();
            }
            keep(
                    "data.keys",
                    "encryption.1=" + secretKey() + "\nencryption.current=1\nblind-index=" + secretKey() + "\n");
            keep("peer.key", secretKey() + "\n");
            keep("database.password", password() + "\n");
            keep("probe.password", password() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The password of the database account {@code rst}. */
    public String databasePassword() {
        return read("database.password");
    }

    /** The password of the account that declares the probe. */
    public String probePassword() {
        return read("probe.password");
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The public half comes last: where it exists, the private one is complete. */
    private void signingKey() throws IOException {
        KeyPair pair = newPair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        String id = HexFormat.of().formatHex(bytes(8));
        String common = "\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"" + id
                + "\",\"x\":\"" + coordinate(open.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(open.getW().getAffineY()) + "\"";
        String secret = coordinate(((ECPrivateKey) pair.getPrivate()).getS());
        write("jwt-private.jwk", "{" + common + ",\"d\":\"" + secret + "\"}\n");
        write("jwt-public.jwks", "{\"keys\":[{" + common + "}]}\n");
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** RFC 7518 §6.2.1.2: always the full width, leading zeros kept. */
    static String coordinate(BigInteger value) {
        byte[] raw = value.toByteArray();
        byte[] wide = new byte[COORDINATE_BYTES];
        int length = Math.min(raw.length, COORDINATE_BYTES);
        System.arraycopy(raw, raw.length - length, wide, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(wide);
    }

    private String secretKey() {
        return Base64.getEncoder().encodeToString(bytes(SECRET_KEY_BYTES));
    }

    /** With a sign of each kind, so that any password policy takes it. */
    private String password() {
        return "Rs1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(PASSWORD_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private void keep(String name, String content) throws IOException {
        if (!Files.exists(directory.resolve(name))) {
            write(name, content);
        }
    }

    private void write(String name, String content) throws IOException {
        Path draft = directory.resolve(name + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content);
        Files.move(draft, directory.resolve(name));
    }
}
