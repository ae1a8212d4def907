package io.renshetong.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import java.util.Base64;
import java.util.List;

/** Documents a declaration needs; what they show is a single pixel. */
public final class Documents {
    public static final List<String> OF_JOINING = List.of("id-card", "labour-contract");

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private Documents() {}

    /** Uploads one and gives its id. */
    public static String handIn(Caller operator, String type, String kind) {
        Caller.Answer answer =
                operator.once().upload("/declarations/" + type + "/attachments", kind, kind + ".png", PNG);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    public static List<String> handIn(Caller operator, String type, List<String> kinds) {
        return kinds.stream().map(kind -> handIn(operator, type, kind)).toList();
    }
}
