package io.renshetong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** What a clerk does with a sheet of changed personal data, through the gateway. */
final class Sheets {

    static final String CHANGES = "/api/person/declarations/person-change";

    private static final Set<String> MOVING = Set.of("READING", "SAVING");

    private final Portal clerk;

    Sheets(Portal clerk) {
        this.clerk = clerk;
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
        JsonNode begun = clerk.upload(CHANGES + "/imports", file);
        return ended(begun.path("no").asText(), "PREVIEW");
    }

    JsonNode save(JsonNode preview) throws IOException, InterruptedException {
        String no = preview.path("no").asText();
        clerk.post(
                CHANGES + "/imports/" + no + "/save",
                Portal.object()
                        .put("mode", "ALL")
                        .put("version", preview.path("version").asInt())
                        .put("acknowledgeWarnings", true));
        return ended(no, "SAVED");
    }

    void undo(JsonNode saved) throws IOException, InterruptedException {
        clerk.post(CHANGES + "/imports/" + saved.path("no").asText() + "/undo", Portal.object());
        ended(saved.path("no").asText(), "UNDONE");
    }

    private JsonNode ended(String no, String wanted) throws IOException, InterruptedException {
        JsonNode view = clerk.get(CHANGES + "/imports/" + no);
        while (MOVING.contains(view.path("state").asText())) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            view = clerk.get(CHANGES + "/imports/" + no);
        }
        if (!wanted.equals(view.path("state").asText())) {
            throw new IOException(view.toString());
        }
        return view;
    }
}
