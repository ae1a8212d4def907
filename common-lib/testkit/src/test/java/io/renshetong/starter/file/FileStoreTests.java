package io.renshetong.starter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@ServiceTest(broker = false)
@ContextConfiguration(classes = SampleService.class)
class FileStoreTests {
    private static final String SECRET = "43020319850312001X";

    @TempDir
    Path root;

    @Autowired
    FieldCipher cipher;

    @Autowired
    Clock clock;

    DiskFileStore store;

    @BeforeEach
    void openStore() {
        store = new DiskFileStore(root, cipher);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_000, 65_536, 131_072, 1_000_003})
    void givesBackWhatWasPut(int length) throws IOException {
        String id = id();
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        store.put(id, new ByteArrayInputStream(bytes));
        try (InputStream kept = store.open(id)) {
            assertThat(kept.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void showsNothingBeforeItIsKeptAndLeavesNothingWhenItIsNot() throws IOException {
        String id = id();
        try (FileStore.NewFile file = store.create(id)) {
            file.write(SECRET.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> store.open(id)).isInstanceOf(NoSuchFileException.class);
        }
        assertThatThrownBy(() -> store.open(id)).isInstanceOf(NoSuchFileException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsNothingReadableOnTheDisk() throws IOException {
        store.put(id(), new ByteArrayInputStream(SECRET.repeat(100).getBytes(StandardCharsets.UTF_8)));
        for (Path file : files())
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    @Test
    void opensWhatWasSealedWholeBefore() throws IOException {
        String id = id();
        Path old = root.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
        Files.createDirectories(old.getParent());
        Files.write(old, cipher.encrypt(SECRET));
        try (InputStream kept = store.open(id)) {
            assertThat(new String(kept.readAllBytes())).isEqualTo(SECRET);
        }
    }

    @Test
    void refusesWhatWasChangedCutOrPutInAnothersPlace() throws IOException {
        byte[] bytes = new byte[200_000];
        String id = id();
        String other = id();
        store.put(id, new ByteArrayInputStream(bytes));
        store.put(other, new ByteArrayInputStream(bytes));
        Path file = path(id);
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length / 2] ^= 1;
        Files.write(file, sealed);
        assertThatThrownBy(() -> read(id)).isInstanceOf(IOException.class);
        sealed[sealed.length / 2] ^= 1;
        for (int length : new int[] {sealed.length - 1, 131_072, 66_000, 50, 3}) {
            Files.write(file, java.util.Arrays.copyOf(sealed, length));
            assertThatThrownBy(() -> read(id)).as("cut to %d", length).isInstanceOf(IOException.class);
        }
        Files.copy(path(other), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> read(id)).isInstanceOf(IOException.class);
        Files.write(file, sealed);
        assertThat(read(id)).isEqualTo(bytes);
    }

    @Test
    void readsPieceByPiece() throws IOException {
        String id = id();
        try (FileStore.NewFile file = store.create(id)) {
            byte[] piece = new byte[1_000_000];
            for (int count = 0; count < 64; count++) file.write(piece);
            file.keep();
        }
        long read;
        try (InputStream kept = store.open(id)) {
            read = kept.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(read).isEqualTo(64_000_000);
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sweepsAwayWhatACrashLeftYesterday() throws IOException {
        FileStore.NewFile lost = store.create(id());
        lost.write(1);
        Path file = files().getFirst();
        store.sweep(clock);
        assertThat(file).exists();
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        store.sweep(Clock.fixed(clock.instant().plus(Duration.ofHours(25)), ZoneOffset.UTC));
        assertThat(file).doesNotExist();
    }

    private byte[] read(String id) throws IOException {
        try (InputStream kept = store.open(id)) {
            return kept.readAllBytes();
        }
    }

    private Path path(String id) throws IOException {
        return files().stream().filter(file -> file.endsWith(id)).findFirst().orElseThrow();
    }

    private java.util.List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
