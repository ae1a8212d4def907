package io.renshetong.starter.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM of the JDK: one version byte, twelve random bytes, then the sealed text with its tag. */
final class AesGcmFieldCipher implements FieldCipher {
    private static final int VERSION_BYTES = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();
    // Looking a cipher up among the providers costs more than sealing a number; with a thread per request, per-thread
    // ones are no use.
    private final ConcurrentLinkedQueue<Cipher> idle = new ConcurrentLinkedQueue<>();

    AesGcmFieldCipher(DataKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(byte[] plain) {
        byte version = (byte) keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = transform(Cipher.ENCRYPT_MODE, version, nonce, plain, 0, plain.length);
        return ByteBuffer.allocate(VERSION_BYTES + NONCE_BYTES + text.length)
                .put(version)
                .put(nonce)
                .put(text)
                .array();
    }

    @Override
    public byte[] open(byte[] sealed) {
        int start = VERSION_BYTES + NONCE_BYTES;
        if (sealed.length < start + TAG_BITS / 8) throw new IllegalArgumentException("Too short to be sealed");
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, VERSION_BYTES, nonce, 0, NONCE_BYTES);
        return transform(Cipher.DECRYPT_MODE, sealed[0], nonce, sealed, start, sealed.length - start);
    }

    private byte[] transform(int mode, byte version, byte[] nonce, byte[] input, int offset, int length) {
        @Nullable SecretKey key = keys.encryption().get(Byte.toUnsignedInt(version));
        if (key == null) throw new IllegalArgumentException("No key of version " + Byte.toUnsignedInt(version));
        @Nullable Cipher cipher = idle.poll();
        try {
            if (cipher == null) cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {version});
            byte[] result = cipher.doFinal(input, offset, length);
            idle.offer(cipher);
            return result;
        } catch (GeneralSecurityException tampered) {
            throw new IllegalArgumentException("A sealed value was changed or is of another key", tampered);
        }
    }
}
