package io.renshetong.starter.export;

import io.renshetong.starter.task.Running;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.jspecify.annotations.Nullable;

/** Where a workbook goes: the task's file itself, or an AES-256 zip in it that a password opens. */
final class Target {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OutputStream file;
    private final @Nullable ZipOutputStream zip;

    private Target(OutputStream file, @Nullable ZipOutputStream zip) {
        this.file = file;
        this.zip = zip;
    }

    static Target of(Running running, String name, @Nullable String password) throws IOException {
        if (password == null) return new Target(running.file(name + ".xlsx", WORKBOOK), null);
        OutputStream file = running.file(name + ".zip", "application/zip");
        ZipOutputStream zip = new ZipOutputStream(file, password.toCharArray());
        ZipParameters entry = new ZipParameters();
        entry.setFileNameInZip(name + ".xlsx");
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.AES);
        entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        // A workbook is compressed already.
        entry.setCompressionLevel(CompressionLevel.FASTEST);
        zip.putNextEntry(entry);
        return new Target(file, zip);
    }

    /** Takes the workbook; closing it does nothing, since there is more to come. */
    OutputStream stream() {
        return new FilterOutputStream(zip == null ? file : zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (zip == null) out.flush();
            }
        };
    }

    /** Ends the file; without it the task throws it away. */
    void finish() throws IOException {
        if (zip != null) {
            zip.closeEntry();
            zip.close();
        }
        file.close();
    }
}
