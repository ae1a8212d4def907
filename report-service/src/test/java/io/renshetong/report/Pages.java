package io.renshetong.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What is to be read and seen on printed pages and in previews. */
public final class Pages {
    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00a0]+");

    private Pages() {}

    public static String text(byte[] pdf) {
        return reading(pdf, document -> new PDFTextStripper().getText(document));
    }

    public static int count(byte[] pdf) {
        return reading(pdf, PDDocument::getNumberOfPages);
    }

    /** The words of a PDF in the order they are written in. */
    public static List<String> words(byte[] pdf) {
        return split(text(pdf));
    }

    /** The words of a preview, without its style sheet and the notice above it. */
    public static List<String> words(String html) {
        return split(html.replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<div class=\"notice\">.*?</div>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&#160;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&"));
    }

    private static List<String> split(String text) {
        return Stream.of(BLANK.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    public static List<BufferedImage> pictures(byte[] pdf, float dpi) {
        return reading(pdf, document -> {
            PDFRenderer renderer = new PDFRenderer(document);
            return IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> {
                        try {
                            return renderer.renderImageWithDPI(page, dpi, ImageType.GRAY);
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    })
                    .toList();
        });
    }

    /** Something that is done with an open document. */
    @FunctionalInterface
    public interface Reading<R> {
        R read(PDDocument document) throws IOException;
    }

    public static <R> R reading(byte[] pdf, Reading<R> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.read(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
