package io.renshetong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** What a clerk does with a sheet, through the gateway; of changed personal data unless told otherwise. */
final class Sheets {

    static final String CHANGES = "/api/person/declarations/person-change";

    private static final Set<String> MOVING = Set.of("READING", "SAVING");

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Portal clerk;
    private final String address;

    Sheets(Portal clerk) {
        this(clerk, CHANGES);
    }

    /** @param address of a type or a business at the gateway */
    Sheets(Portal clerk, String address) {
        this.clerk = clerk;
        this.address = address;
    }

    /** A sheet of these rows, each a text by header, below the head of an empty template. */
    Path written(List<Map<String, String>> rows) throws IOException, InterruptedException {
        Path file = Files.createDirectories(Path.of("target", "sheets")).resolve("新增-" + rows.size() + ".xlsx");
        FilledSheet.write(clerk.download(address + "/template?filled=false"), file, rows);
        return file;
    }

    /** A sheet of all of these persons with this remark. */
    Path filled(List<String> refs, String remark) throws IOException, InterruptedException {
        clerk.put(CHANGES + "/selection", Portal.object().put("clear", true));
        ArrayNode add = Portal.JSON.valueToTree(refs);
        clerk.put(CHANGES + "/selection", Portal.object().set("add", add));
        byte[] template = clerk.download(CHANGES + "/template?filled=true");
        Path folder = Files.createDirectories(Path.of("target", "sheets"));
        Path file = folder.resolve("批量-" + refs.size() + ".xlsx");
        FilledSheet.write(template, file, "备注", remark);
        return file;
    }

    /** The import once it can be looked at. */
    JsonNode preview(Path file) throws IOException, InterruptedException {
        JsonNode begun = clerk.upload(address + "/imports", file);
        return ended(begun.path("no").asText(), "PREVIEW");
    }

    JsonNode save(JsonNode preview) throws IOException, InterruptedException {
        String no = preview.path("no").asText();
        clerk.post(
                address + "/imports/" + no + "/save",
                Portal.object()
                        .put("mode", "ALL")
                        .put("version", preview.path("version").asInt())
                        .put("acknowledgeWarnings", true));
        return ended(no, "SAVED");
    }

    void undo(JsonNode saved) throws IOException, InterruptedException {
        clerk.post(address + "/imports/" + saved.path("no").asText() + "/undo", Portal.object());
        ended(saved.path("no").asText(), "UNDONE");
    }

    /** Told by the service when its task is over, as a clerk's window is; the import itself may take a moment longer. */
    private JsonNode ended(String no, String wanted) throws IOException, InterruptedException {
        JsonNode view = clerk.get(address + "/imports/" + no);
        while (MOVING.contains(view.path("state").asText())) {
            clerk.follow(service() + "/tasks/" + view.path("taskId").asText() + "/events");
            view = clerk.get(address + "/imports/" + no);
            if (MOVING.contains(view.path("state").asText())) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        if (!wanted.equals(view.path("state").asText())) {
            throw new IOException(view.toString());
        }
        return view;
    }

    /** {@code /api/person} of {@code /api/person/declarations/…}. */
    private String service() {
        return address.substring(0, address.indexOf('/', "/api/".length()));
    }
}
