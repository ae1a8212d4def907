package io.renshetong.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a unit prints: batches as the print service knows them, and the words on the sheets. */
final class Paper {

    private Paper() {}

    /** What the print service knows of this batch; missing as long as it knows nothing. */
    static JsonNode batch(Api api, String batchNo) {
        return api.post(
                        "/api/report/batches/search",
                        Api.JSON.createObjectNode().put("batchNo", batchNo))
                .body()
                .path("rows")
                .path(0);
    }

    static void awaitPrintable(Api api, String batchNo) {
        await("the batch to be printable")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> batch(api, batchNo).path("printable").asBoolean());
    }

    static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lines break where the paper ends, not where the words do. */
    static String bare(String text) {
        return text.replaceAll("[\\s\u3000\u00A0]", "");
    }
}
