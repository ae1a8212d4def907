package io.renshetong.starter.crypto;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Seals JSON after deflating it. JSON says its names again and again, and a cipher is paid by the byte: packed first, a
 * declaration costs a third to seal and to store. What was sealed without packing is still read.
 */
public final class PackedCipher {

    private static final int ZLIB = 0x78;
    private static final int SMALLEST_BUFFER = 512;
    private static final int LARGEST_BUFFER = 64 * 1024;

    private final FieldCipher cipher;
    private final ConcurrentLinkedQueue<Deflater> deflaters = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Inflater> inflaters = new ConcurrentLinkedQueue<>();

    public PackedCipher(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Deflates and seals. */
    public byte[] seal(byte[] plain) {
        @Nullable Deflater idle = deflaters.poll();
        Deflater deflater = idle == null ? new Deflater(Deflater.BEST_SPEED) : idle;
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(buffer(plain.length / 2));
        byte[] buffer = new byte[buffer(plain.length / 2)];
        while (!deflater.finished()) packed.write(buffer, 0, deflater.deflate(buffer));
        deflater.reset();
        deflaters.offer(deflater);
        return cipher.seal(packed.toByteArray());
    }

    /** Opens what {@link #seal} gave, or JSON that {@link FieldCipher#seal} gave. */
    public byte[] open(byte[] sealed) {
        byte[] packed = cipher.open(sealed);
        return packed.length > 0 && packed[0] == ZLIB ? inflated(packed) : packed;
    }

    private byte[] inflated(byte[] packed) {
        @Nullable Inflater idle = inflaters.poll();
        Inflater inflater = idle == null ? new Inflater() : idle;
        inflater.setInput(packed);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(buffer(packed.length * 4));
        byte[] buffer = new byte[buffer(packed.length * 4)];
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished())
                    throw new IllegalArgumentException("A packed value ends too soon");
                plain.write(buffer, 0, read);
            }
        } catch (DataFormatException notPacked) {
            throw new IllegalArgumentException("A sealed value is not packed as it says", notPacked);
        }
        inflater.reset();
        inflaters.offer(inflater);
        return plain.toByteArray();
    }

    private static int buffer(int wanted) {
        return Math.clamp(wanted, SMALLEST_BUFFER, LARGEST_BUFFER);
    }
}
