package io.renshetong.report.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes PDFs, only so many at once. A long one is laid out a few pages at a time into one document, so that memory does not
 * grow with its length; its faces are embedded once, with the characters used.
 */
@Component
public class Press {
    private static final int PAGES_AT_ONCE = 20;
    /** Pages are mostly rules and numbers: the usual level takes a tenth of a long print more, and saves a tenth of the file. */
    private static final String DEFLATE_LEVEL = "2";

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Typefaces typefaces;
    private final Semaphore presses;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    Press(Typefaces typefaces, @Value("${rst.report.presses:2}") int presses) {
        this.typefaces = typefaces;
        this.presses = new Semaphore(presses, true);
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, DEFLATE_LEVEL);
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * Prints a manuscript; the stream is left open.
     *
     * @param progress hears how many pages are done
     */
    public void print(Manuscript manuscript, OutputStream out, IntConsumer progress) throws IOException {
        presses.acquireUninterruptibly();
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            Faces faces = faces(manuscript, document);
            for (int from = 0; from < manuscript.pages(); from += PAGES_AT_ONCE) {
                int to = Math.min(from + PAGES_AT_ONCE, manuscript.pages());
                lay(manuscript.markup(from, to), faces, document, from == 0);
                // A row higher than it was reckoned would push what is below it to a page of its own.
                if (document.getNumberOfPages() != to)
                    throw new IllegalStateException("%d pages became %d".formatted(to, document.getNumberOfPages()));
                progress.accept(to);
            }
            document.save(out);
        } finally {
            presses.release();
        }
    }

    /** The faces as embedded in one document. */
    private record Faces(
            PDFont regular, PDFont bold, @Nullable PDFont fallback) {}

    private Faces faces(Manuscript manuscript, PDDocument document) throws IOException {
        PDFont fallback = manuscript.needsFallback() && typefaces.fallback().isPresent()
                ? typefaces.fallback().get().in(document)
                : null;
        return new Faces(typefaces.regular().in(document), typefaces.bold().in(document), fallback);
    }

    private void lay(String markup, Faces faces, PDDocument document, boolean first) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useFont(new PDFontSupplier(faces.regular), Typefaces.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(faces.bold), Typefaces.FAMILY, 700, FontStyle.NORMAL, true);
        if (faces.fallback != null)
            builder.useFont(new PDFontSupplier(faces.fallback), Typefaces.FALLBACK_FAMILY, 400, FontStyle.NORMAL, true);
        // PDF/A also keeps out the faces that every viewer is supposed to have.
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        if (first) builder.useColorProfile(COLOURS);
        builder.withProducer("人社通");
        builder.useSVGDrawer(new PathDrawer());
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(markup, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }
}
