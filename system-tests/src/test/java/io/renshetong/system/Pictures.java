package io.renshetong.system;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Real pictures, small, as somebody would scan a document. */
final class Pictures {

    private Pictures() {}

    static byte[] jpeg(String words) {
        BufferedImage image = new BufferedImage(480, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xE8, 0xF0, 0xF8));
        pen.fillRect(0, 0, 480, 300);
        pen.setColor(new Color(0x20, 0x50, 0x90));
        pen.fillRoundRect(300, 60, 130, 160, 12, 12);
        for (int line = 0; line < words.length() && line < 8; line++) {
            pen.fillRect(40, 60 + line * 22, 60 + words.charAt(line), 8);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
