package io.renshetong.kernel.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.stream.Stream;

/** The address codes of GB/T 2260 that were ever in force, since people keep the number of an abolished county. */
final class Areas {

    private static final BitSet PROVINCES = provinces();
    private static final BitSet EVER_IN_FORCE = everInForce();

    private Areas() {}

    static boolean isProvince(int twoDigits) {
        return PROVINCES.get(twoDigits);
    }

    static boolean wasEverInForce(int sixDigits) {
        return EVER_IN_FORCE.get(sixDigits);
    }

    private static BitSet provinces() {
        int[] codes = {
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83
        };
        BitSet provinces = new BitSet(100);
        for (int code : codes) {
            provinces.set(code);
        }
        return provinces;
    }

    private static BitSet everInForce() {
        BitSet codes = new BitSet(1_000_000);
        try (InputStream stream = Areas.class.getResourceAsStream("/codes/areas-since-1980.txt")) {
            if (stream == null) {
                throw new IllegalStateException("codes/areas-since-1980.txt is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .forEach(code -> codes.set(Integer.parseInt(code)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }
}
