package io.renshetong.starter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CryptoTests {
    private static final String NUMBER = "43020319850312001X";

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealed() throws IOException {
        FieldCipher cipher = new AesGcmFieldCipher(keys("1", "1"));
        assertThat(cipher.decrypt(cipher.encrypt(NUMBER))).isEqualTo(NUMBER);
        assertThat(cipher.decrypt(cipher.encrypt(""))).isEmpty();
        assertThat(cipher.decrypt(cipher.encrypt("湖南省株洲市"))).isEqualTo("湖南省株洲市");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() throws IOException {
        FieldCipher cipher = new AesGcmFieldCipher(keys("1", "1"));
        assertThat(cipher.encrypt(NUMBER)).isNotEqualTo(cipher.encrypt(NUMBER)).hasSize(1 + 12 + 18 + 16);
    }

    @Test
    void noticesEveryChangedByte() throws IOException {
        FieldCipher cipher = new AesGcmFieldCipher(keys("1", "1"));
        byte[] sealed = cipher.encrypt(NUMBER);
        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(changed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> cipher.decrypt(new byte[5])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsOldValuesAfterTheKeyHasChanged() throws IOException {
        byte[] old = new AesGcmFieldCipher(keys("7", "7")).encrypt(NUMBER);
        FieldCipher now = new AesGcmFieldCipher(keys("200", "7", "200"));
        assertThat(now.decrypt(old)).isEqualTo(NUMBER);
        assertThat(now.encrypt(NUMBER)[0]).isEqualTo((byte) 200);
        FieldCipher withoutOld = new AesGcmFieldCipher(keys("200", "200"));
        assertThatThrownBy(() -> withoutOld.decrypt(old)).hasMessageContaining("version 7");
    }

    @Test
    void packsLongTextsAndStillReadsWhatWasSealedUnpacked() throws IOException {
        FieldCipher cipher = new AesGcmFieldCipher(keys("1", "1"));
        PackedCipher packing = new PackedCipher(cipher);
        byte[] form = "{\"contactAddress\":\"湖南省株洲市\"}".repeat(5_000).getBytes(UTF_8);
        assertThat(packing.seal(form)).hasSizeLessThan(form.length / 20);
        assertThat(packing.open(packing.seal(form))).isEqualTo(form);
        assertThat(packing.open(packing.seal(new byte[0]))).isEmpty();
        assertThat(packing.open(cipher.seal(form))).isEqualTo(form);
        byte[] cut = cipher.seal(new byte[] {0x78, 0x01});
        assertThatThrownBy(() -> packing.open(cut)).isInstanceOf(IllegalArgumentException.class);
        byte[] noFrame = cipher.seal(new byte[] {1, 0, 0, 0, 0, 9, 9, 9, 9, 9});
        assertThatThrownBy(() -> packing.open(noFrame)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatEarlierVersionsDeflated() throws IOException {
        FieldCipher cipher = new AesGcmFieldCipher(keys("1", "1"));
        byte[] form = "{\"name\":\"张三\"}".repeat(50).getBytes(UTF_8);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(deflated)) {
            packing.write(form);
        }
        assertThat(new PackedCipher(cipher).open(cipher.seal(deflated.toByteArray())))
                .isEqualTo(form);
    }

    @Test
    void packsShorterWhatItKnowsBeforehandAndReadsItWithTheSameWordsOnly() throws IOException {
        FieldCipher cipher = new AesGcmFieldCipher(keys("1", "1"));
        byte[] form = "{\"contactAddress\":\"天元区\",\"professionalTitle\":\"021\"}".getBytes(UTF_8);
        Packing words = Packing.knowing("\"professionalTitle\":\"\",\"contactAddress\":\"\"");
        Packing others = Packing.knowing("\"something\":\"else\"");
        Map<Integer, Packing> known = Map.of(words.id(), words);
        byte[] sealed = new PackedCipher(cipher, () -> words, known::get).seal(form);
        assertThat(sealed).hasSizeLessThan(new PackedCipher(cipher).seal(form).length - 20);
        assertThat(new PackedCipher(cipher, () -> others, known::get).open(sealed))
                .isEqualTo(form);
        assertThat(Packing.knowing(words.words()).id()).isEqualTo(words.id()).isNotEqualTo(others.id());
        PackedCipher knowingNothing = new PackedCipher(cipher);
        assertThatThrownBy(() -> knowingNothing.open(sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensASecretOnlyWhenSomebodyLooks() throws IOException {
        FieldCipher cipher = new AesGcmFieldCipher(keys("1", "1"));
        Secret sealed = Secret.sealed(cipher.encrypt(NUMBER), cipher);
        assertThat(sealed).isEqualTo(Secret.of(NUMBER)).hasToString("***");
        assertThat(Secret.clear(sealed)).isEqualTo(NUMBER);
        Secret broken = Secret.sealed(new byte[40], cipher);
        assertThatThrownBy(() -> Secret.clear(broken)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Secret.of("")).isNull();
    }

    @Test
    void isSafeToShareAmongThreads() throws IOException {
        FieldCipher cipher = new AesGcmFieldCipher(keys("1", "1"));
        BlindIndex index = new HmacBlindIndex(keys("1", "1").blindIndex());
        assertThat(IntStream.range(0, 20_000).parallel().allMatch(number -> {
                    String text = NUMBER + number;
                    return cipher.decrypt(cipher.encrypt(text)).equals(text)
                            && index.of(text).equals(index.of(text));
                }))
                .isTrue();
    }

    @Test
    void findsTheSameNumberAgainAndNoOther() throws IOException {
        BlindIndex index = new HmacBlindIndex(keys("1", "1").blindIndex());
        assertThat(index.of(NUMBER))
                .matches("[0-9a-f]{32}")
                .isEqualTo(index.of(NUMBER))
                .isNotEqualTo(index.of("430203198503120029"));
    }

    @Test
    void doesNotStartWithoutGoodKeys() throws IOException {
        assertThatThrownBy(() -> DataKeys.read(folder.resolve("none"))).hasMessageContaining("none");
        assertThatThrownBy(() -> keys("2", "1")).hasMessageContaining("encryption.current=2");
        assertThatThrownBy(() -> keys("300", "300")).hasMessageContaining("1 to 255");
        Path file = folder.resolve("short.keys");
        Files.writeString(file, "encryption.1=c2hvcnQ=\nencryption.current=1\n");
        assertThatThrownBy(() -> DataKeys.read(file)).hasMessageContaining("32 bytes");
    }

    private DataKeys keys(String current, String... versions) throws IOException {
        StringBuilder text =
                new StringBuilder("encryption.current=" + current + "\nblind-index=" + "A".repeat(43) + "=\n");
        for (String version : versions) {
            text.append("encryption.").append(version).append('=');
            text.append(version.charAt(0)).append("B".repeat(42)).append("=\n");
        }
        return DataKeys.read(Files.writeString(folder.resolve("data.keys"), text));
    }
}
