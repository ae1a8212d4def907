package io.renshetong.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * A list as it was exported, read again from the workbook.
 *
 * @param head the line that says who exported it, when and what for
 * @param numbers headers of the columns in which some cell is a number
 */
public record Exported(JsonNode task, String head, List<String> headers, List<List<String>> rows, Set<String> numbers) {
    /** Exports a list, waits for it, and reads its file; of clear text with the password given. */
    public static Exported by(Caller caller, String list, Object wish) {
        Caller.Answer started = caller.once().post("/exports/" + list, wish);
        if (started.status() != 202) throw new AssertionError(started.status() + " " + started.json());
        String id = started.json().path("task").path("id").asString();
        JsonNode task = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> caller.get("/tasks/" + id).json(),
                        now -> !now.path("finishedAt").isNull());
        if (!task.path("state").asString().equals("DONE")) throw new AssertionError(task.toString());
        byte[] file = caller.get("/tasks/" + id + "/file").response().body();
        try (InputStream book = unlocked(file, started.json().path("password").asString(""))) {
            return read(task, book);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cells under one header. */
    public List<String> column(String header) {
        int place = headers.indexOf(header);
        return rows.stream().map(row -> row.get(place)).toList();
    }

    private static InputStream unlocked(byte[] file, String password) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(file);
        if (password.isEmpty()) return bytes;
        ZipInputStream zip = new ZipInputStream(bytes, password.toCharArray());
        zip.getNextEntry();
        return zip;
    }

    /** By hand, since not every service has a library for workbooks; what writes them is proven with one. */
    private static Exported read(JsonNode task, InputStream book) throws IOException {
        java.util.zip.ZipInputStream parts = new java.util.zip.ZipInputStream(book);
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                Set<Integer> numbers = new HashSet<>();
                List<List<String>> rows = rows(parts, numbers);
                return new Exported(
                        task,
                        rows.get(0).getFirst(),
                        rows.get(1),
                        List.copyOf(rows.subList(2, rows.size())),
                        numbers.stream().map(rows.get(1)::get).collect(Collectors.toSet()));
            }
        }
        throw new AssertionError("No sheet in the workbook");
    }

    /** @param numbers takes the places of cells that are numbers */
    private static List<List<String>> rows(InputStream sheet, Set<Integer> numbers) {
        List<List<String>> rows = new ArrayList<>();
        try {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(sheet, "UTF-8");
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "row" -> rows.add(new ArrayList<>());
                    case "c" -> rows.getLast().add("");
                    case "t" -> put(rows.getLast(), xml.getElementText());
                    case "v" -> numbers.add(put(rows.getLast(), xml.getElementText()));
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new AssertionError(broken);
        }
        return rows;
    }

    private static int put(List<String> row, String text) {
        row.set(row.size() - 1, text);
        return row.size() - 1;
    }
}
