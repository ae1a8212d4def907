package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody who hands in sheets of a type or a business over HTTP and waits for what becomes of them. */
public final class SheetClerk {
    static final Duration PATIENCE = Duration.ofSeconds(40);

    /** The smallest picture there is. */
    public static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final Caller who;
    private final String matter;

    public SheetClerk(Caller who, String matter) {
        this.who = who;
        this.matter = matter;
    }

    /** A template; {@code query} as in the address, with its question mark. */
    public FilledSheet template(String query) {
        Answer answer = who.get("/declarations/" + matter + "/template" + query);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return FilledSheet.of(answer.response().body());
    }

    public Answer upload(byte[] file) {
        return who.once().upload(imports(), "", "导入.xlsx", file);
    }

    /** Hands in and waits until it is read. */
    public JsonNode previewed(byte[] file) {
        Answer taken = upload(file);
        assertThat(taken.status()).as(taken.json().toString()).isEqualTo(202);
        return await(taken.json(), Set.of("PREVIEW"));
    }

    /** Hands in a document for all rows. */
    Answer attach(JsonNode preview, String kind, String fileName, byte[] bytes) {
        return who.once()
                .upload(
                        address(preview) + "/attachments?version="
                                + preview.path("version").asInt(),
                        kind,
                        fileName,
                        bytes);
    }

    /** Hands in a picture for all rows and waits until they are judged by it. */
    public JsonNode attached(JsonNode preview, String kind, String fileName) {
        Answer answer = attach(preview, kind, fileName, PICTURE);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
        return await(answer.json(), Set.of("PREVIEW"));
    }

    public Answer save(JsonNode preview, String mode) {
        return who.once()
                .post(
                        address(preview) + "/save",
                        Map.of("mode", mode, "version", preview.path("version").asInt(), "acknowledgeWarnings", true));
    }

    /** Saves and waits until it is. */
    public JsonNode saved(JsonNode preview, String mode) {
        Answer answer = save(preview, mode);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
        return await(preview, Set.of("SAVED"));
    }

    JsonNode await(JsonNode one, Set<String> states) {
        JsonNode[] last = new JsonNode[1];
        Awaitility.await("import " + no(one) + " becomes one of " + states)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    last[0] = who.get(address(one)).json();
                    String state = last[0].path("state").asString();
                    boolean savedInVain = state.equals("PREVIEW")
                            && !one.path("state").asString().equals("READING");
                    if ((Set.of("REFUSED", "FAILED").contains(state) || savedInVain) && !states.contains(state)) {
                        throw new AssertionError(state + ": " + last[0]);
                    }
                    return states.contains(state);
                });
        return last[0];
    }

    /** The first hundred rows of a verdict, by row number. */
    public Map<Integer, JsonNode> rows(JsonNode of, String verdict) {
        return who.get(address(of) + "/rows?size=100&verdict=" + verdict)
                .json()
                .path("rows")
                .valueStream()
                .collect(Collectors.toMap(row -> row.path("rowNo").asInt(), row -> row));
    }

    /** What is wrong with a row, all in one text. */
    public static String faults(JsonNode row) {
        return row.path("errors")
                .valueStream()
                .map(error -> error.path("header").asString() + "："
                        + error.path("detail").asString())
                .collect(Collectors.joining("\n"));
    }

    private String address(JsonNode one) {
        return imports() + "/" + no(one);
    }

    private String imports() {
        return "/declarations/" + matter + "/imports";
    }

    private static String no(JsonNode one) {
        return one.path("no").asString();
    }
}
