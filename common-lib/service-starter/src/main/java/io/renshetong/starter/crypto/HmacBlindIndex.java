package io.renshetong.starter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256, cut to 128 bits: far too many to meet by chance, short enough for every index. */
final class HmacBlindIndex implements BlindIndex {
    private static final int KEPT_BYTES = 16;

    private final SecretKey key;
    private final ConcurrentLinkedQueue<Mac> idle = new ConcurrentLinkedQueue<>();

    HmacBlindIndex(SecretKey key) {
        this.key = key;
    }

    @Override
    public String of(String normalised) {
        @Nullable Mac mac = idle.poll();
        if (mac == null) mac = newMac();
        byte[] digest = mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
        idle.offer(mac);
        return HexFormat.of().formatHex(Arrays.copyOf(digest, KEPT_BYTES));
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
