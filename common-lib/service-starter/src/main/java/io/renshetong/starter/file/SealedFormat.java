package io.renshetong.starter.file;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import io.renshetong.starter.crypto.FieldCipher;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * How a document lies on the disk: a mark, a key of its own sealed by the service's cipher, then the bytes in segments
 * that are each bound to that key, to their place, to the end of the document and to its id. Documents from before there
 * was a mark are one sealed value.
 */
final class SealedFormat {
    private static final byte[] MARK = {0, 'R', 'S', 'T', 1};
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 64 * 1024;
    private static final int LONGEST_SEALED_KEY = 1024;

    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    SealedFormat(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** What is written to the stream given back ends up sealed in the target; closing it ends the document. */
    OutputStream writing(OutputStream target, String id) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] sealedKey = cipher.seal(key);
        DataOutputStream head = new DataOutputStream(target);
        head.write(MARK);
        head.writeShort(sealedKey.length);
        head.write(sealedKey);
        try {
            return segments(key).newEncryptingStream(target, id.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException unusable) {
            throw new IOException(unusable);
        }
    }

    /** The bytes of a document; a changed, cut or swapped one fails while it is read. */
    InputStream reading(InputStream source, String id) throws IOException {
        DataInputStream head = new DataInputStream(source);
        head.readFully(new byte[MARK.length]);
        int length = head.readUnsignedShort();
        if (length > LONGEST_SEALED_KEY) throw new IOException("A document was changed");
        byte[] sealedKey = new byte[length];
        head.readFully(sealedKey);
        try {
            return segments(cipher.open(sealedKey)).newDecryptingStream(source, id.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IOException("A document was changed or is of another key", unusable);
        }
    }

    /** Whether these first bytes begin a document; what was sealed whole begins with the version of its key, never zero. */
    static boolean marks(byte[] firstBytes) {
        return firstBytes.length > 0 && firstBytes[0] == MARK[0];
    }

    private static AesGcmHkdfStreaming segments(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }
}
