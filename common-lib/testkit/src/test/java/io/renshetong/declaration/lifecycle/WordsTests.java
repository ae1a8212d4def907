package io.renshetong.declaration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.declaration.sample.NoteService;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import io.renshetong.starter.crypto.Packing;
import io.renshetong.testkit.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@ContextConfiguration(classes = NoteService.class)
@TestPropertySource(properties = {"sample.engine=true", "rst.declaration.effect-interval=1h"})
class WordsTests {
    private static final Body BODY = new Body("430203198503120014", null, Map.of("text", "一份申报"));

    @Autowired
    Bodies bodies;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void keepsTheWordsItPacksWith() {
        byte[] sealed = bodies.seal(BODY);
        assertThat(bodies.open(sealed)).isEqualTo(BODY);
        PackedCipher withoutWords = new PackedCipher(cipher);
        assertThatThrownBy(() -> withoutWords.open(sealed)).isInstanceOf(IllegalArgumentException.class);
        Map<Integer, Packing> kept = jdbc.queryForList("SELECT words FROM declaration_words", byte[].class).stream()
                .map(Packing::knowing)
                .collect(Collectors.toMap(Packing::id, Function.identity()));
        byte[] opened = new PackedCipher(cipher, () -> Packing.PLAIN, kept::get).open(sealed);
        assertThat(json.readValue(opened, Body.class)).isEqualTo(BODY);
    }

    @Test
    void readsWhatAnEarlierVersionPackedWithItsOwnWords() {
        Packing earlier = Packing.knowing("\"text\":\"\",\"whatThereWasOnce\":\"\"");
        byte[] sealed = packedWith(earlier);
        jdbc.update("INSERT INTO declaration_words (id, words) VALUES (?, ?)", earlier.id(), earlier.words());
        assertThat(bodies.open(sealed)).isEqualTo(BODY);
    }

    @Test
    void readsWhatWasSavedWithTheWholeRowAsItWasBefore() {
        String saved = """
                {"subjectId":"1","before":{"text":"旧","place":null},"after":{"text":"新","place":null}}""";
        Body opened = bodies.open(new PackedCipher(cipher).seal(saved.getBytes(StandardCharsets.UTF_8)));
        assertThat(opened.before("text")).isEqualTo("旧");
        assertThat(opened.before("place")).isNull();
        Map<String, Object> before = new HashMap<>();
        before.put("text", "旧");
        before.put("place", null);
        assertThat(opened.before()).isEqualTo(before);
    }

    @Test
    void holdsOfTheRowBeforeOnlyWhatDiffers() {
        Body body = new Body("1", Map.of("text", "旧"), Map.of("text", "新", "place", "株洲"));
        Body opened = bodies.open(bodies.seal(body));
        assertThat(opened).isEqualTo(body);
        assertThat(opened.before()).isEqualTo(Map.of("text", "旧", "place", "株洲"));
        assertThat(opened.before("place")).isEqualTo("株洲");
        assertThat(BODY.before()).isNull();
        assertThat(BODY.before("text")).isNull();
    }

    @Test
    void saysSoWhenTheWordsAreLost() {
        byte[] sealed = packedWith(Packing.knowing("\"nobody\":\"kept\",\"these\":\"words\""));
        assertThatThrownBy(() -> bodies.open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can't be read");
    }

    private byte[] packedWith(Packing packing) {
        return new PackedCipher(cipher, () -> packing, id -> packing).seal(json.writeValueAsBytes(BODY));
    }
}
