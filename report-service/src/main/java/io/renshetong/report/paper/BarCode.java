package io.renshetong.report.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;

/**
 * A number as Code 128 (GB/T 18347), drawn as one path.
 *
 * @param path its bars in a box of {@code modules} by 1
 * @param modules how many of the narrowest bars it is wide
 */
public record BarCode(String path, int modules) {
    public static BarCode of(String text) {
        BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
        StringBuilder path = new StringBuilder();
        int at = 0;
        while (at < bars.getWidth()) {
            int from = at;
            while (at < bars.getWidth() && bars.get(at, 0)) at++;
            if (at > from) path.append("M%d 0H%dV1H%dZ".formatted(from, at, from));
            at++;
        }
        return new BarCode(path.toString(), bars.getWidth());
    }

    public String viewBox() {
        return "0 0 " + modules + " 1";
    }
}
