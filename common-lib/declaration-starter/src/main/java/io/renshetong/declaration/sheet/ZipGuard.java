package io.renshetong.declaration.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks through a zip before anything in it is parsed: every entry is inflated once, counted, and nothing of it kept. */
final class ZipGuard {
    /** A workbook of a hundred sheets has some three hundred. */
    static final int MOST_ENTRIES = 2_000;

    static final long LARGEST_ENTRY = 768L << 20;
    static final long LARGEST_TOTAL = 1L << 30;
    /** Rows and rows of the same empty cells come to about sixty; a bomb to a thousand. */
    static final int HIGHEST_RATIO = 200;

    private static final long TOO_SMALL_TO_MIND = 4L << 20;

    private final Complaints complaints;
    private final byte[] buffer = new byte[64 * 1024];
    private long total;

    ZipGuard(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Names everything wrong with the zip; stops at the first sign of a bomb. */
    void check(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            complaints.add("sheet.zip-entries", zip.size(), MOST_ENTRIES);
            return;
        }
        Set<String> names = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (isTrick(name)) {
                complaints.add("sheet.zip-path");
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                complaints.add("sheet.zip-duplicate", shown(name));
            }
            if (!entry.isDirectory() && !inflate(zip, entry)) {
                return;
            }
        }
    }

    /** False if the rest had better not be looked at. */
    private boolean inflate(ZipFile zip, ZipEntry entry) throws IOException {
        DoctypeSearch search = isXml(entry.getName()) ? new DoctypeSearch() : null;
        CRC32 sum = new CRC32();
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            int read = content.read(buffer);
            while (read > 0) {
                size += read;
                total += read;
                if (isBomb(size, entry)) {
                    complaints.add("sheet.zip-bomb");
                    return false;
                }
                sum.update(buffer, 0, read);
                if (search != null) {
                    search.take(buffer, read);
                }
                read = content.read(buffer);
            }
        }
        if (search != null && search.found()) {
            complaints.add("sheet.doctype", shown(entry.getName()));
        }
        if (search != null && search.isUtf16()) {
            complaints.add("sheet.xml-encoding", shown(entry.getName()));
        }
        if (entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) {
            throw new ZipException("The sum of " + entry.getName() + " differs");
        }
        return true;
    }

    private boolean isBomb(long size, ZipEntry entry) {
        long packed = Math.max(1, entry.getCompressedSize());
        return total > LARGEST_TOTAL
                || size > LARGEST_ENTRY
                || size > TOO_SMALL_TO_MIND && size / packed > HIGHEST_RATIO;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private static boolean isTrick(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
    }

    private static String shown(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() > 40 ? last.substring(0, 40) + "…" : last;
    }

    /** Finds {@code <!D} and {@code <!E}, by which document types and entities begin, across the ends of buffers. */
    private static final class DoctypeSearch {
        private int matched;
        private boolean found;
        private int first = -1;
        private int second = -1;

        void take(byte[] bytes, int length) {
            if (first < 0) {
                first = bytes[0] & 0xFF;
                second = length > 1 ? bytes[1] & 0xFF : -1;
            }
            int state = matched;
            for (int i = 0; i < length; i++) {
                byte one = bytes[i];
                if (one == '<') {
                    state = 1;
                } else if (state != 0) {
                    if (state == 2 && (one == 'D' || one == 'E')) {
                        found = true;
                    }
                    state = state == 1 && one == '!' ? 2 : 0;
                }
            }
            matched = state;
        }

        boolean found() {
            return found;
        }

        /** A byte order mark of UTF-16, or the zero byte beside the first bracket. */
        boolean isUtf16() {
            return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || first == 0 || second == 0;
        }
    }
}
