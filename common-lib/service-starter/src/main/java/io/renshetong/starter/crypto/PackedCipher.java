package io.renshetong.starter.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Seals JSON after packing it. JSON says its names again and again, and a cipher is paid by the byte, as is all that comes
 * after it. What was sealed without packing, or deflated as by earlier versions, is still read.
 */
public final class PackedCipher {
    private static final byte PACKED = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int DEFLATED = 0x78;
    private static final int LARGEST_BUFFER = 64 * 1024;

    private final FieldCipher cipher;
    private final Supplier<Packing> packing;
    private final IntFunction<Packing> packings;

    /** Packs without knowing anything of the values. */
    public PackedCipher(FieldCipher cipher) {
        this(cipher, () -> Packing.PLAIN, id -> {
            throw new IllegalArgumentException("Nothing here packs by words " + id);
        });
    }

    /**
     * @param packing what to pack with now
     * @param packings what was packed with once, by its id, which is never 0
     */
    public PackedCipher(FieldCipher cipher, Supplier<Packing> packing, IntFunction<Packing> packings) {
        this.cipher = cipher;
        this.packing = packing;
        this.packings = packings;
    }

    /** Packs and seals. */
    public byte[] seal(byte[] plain) {
        Packing now = packing.get();
        byte[] packed = now.pack(plain, HEAD);
        ByteBuffer.wrap(packed).put(PACKED).putInt(now.id());
        return cipher.seal(packed);
    }

    /** Opens what {@link #seal} gave, or JSON that {@link FieldCipher#seal} gave. */
    public byte[] open(byte[] sealed) {
        byte[] opened = cipher.open(sealed);
        if (opened.length > HEAD && opened[0] == PACKED) {
            ByteBuffer packed = ByteBuffer.wrap(opened);
            packed.get();
            int id = packed.getInt();
            return (id == 0 ? Packing.PLAIN : packings.apply(id)).unpack(packed);
        }
        return opened.length > 0 && opened[0] == DEFLATED ? inflated(opened) : opened;
    }

    private static byte[] inflated(byte[] packed) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(packed.length * 4);
        byte[] buffer = new byte[Math.min(packed.length * 4, LARGEST_BUFFER)];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished())
                    throw new IllegalArgumentException("A packed value ends too soon");
                plain.write(buffer, 0, read);
            }
        } catch (DataFormatException notPacked) {
            throw new IllegalArgumentException("A sealed value is not packed as it says", notPacked);
        } finally {
            inflater.end();
        }
        return plain.toByteArray();
    }
}
