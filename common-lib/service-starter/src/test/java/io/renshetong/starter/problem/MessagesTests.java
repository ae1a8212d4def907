package io.renshetong.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTests {
    @TempDir
    Path folder;

    @Test
    void readsEveryFileAsUtf8AndFillsInArgumentsAsTheyAre() throws IOException {
        Messages messages = load("first", "a.period={0} 已过申报期，最早可报 {1}。", "second", "b.count={0}行");
        assertThat(messages.get("a.period", 202607, "202612")).isEqualTo("202607 已过申报期，最早可报 202612。");
        assertThat(messages.get("b.count", 12_345)).isEqualTo("12345行");
        assertThat(messages.get("problem.NOT_FOUND.title")).isEqualTo("没有找到");
    }

    @Test
    void refusesTheSameKeyInTwoFiles() {
        assertThatThrownBy(() -> load("first", "same=1", "second", "same=2")).hasMessageContaining("Message same");
    }

    @Test
    void knowsWhatItDoesNotKnow() throws IOException {
        Messages messages = load("first", "a=1", "second", "b=2");
        assertThat(messages.find("c")).isEmpty();
        assertThatThrownBy(() -> messages.get("c")).hasMessageContaining("No message c");
    }

    @Test
    void masksPersonalNumbersInFreeText() {
        assertThat(PersonalNumbers.mask("身份证43020319850312001X，手机13812345678，单位430203000101"))
                .isEqualTo("身份证430203********001X，手机138****5678，单位430203000101");
        assertThat(PersonalNumbers.mask("trace a43020319850312001f")).isEqualTo("trace a43020319850312001f");
        assertThat(PersonalNumbers.mask(null)).isNull();
    }

    private Messages load(String first, String firstText, String second, String secondText) throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Files.writeString(messages.resolve(first + ".properties"), firstText);
        Files.writeString(messages.resolve(second + ".properties"), secondText);
        URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, MessagesTests.class.getClassLoader());
        return Messages.load(loader);
    }
}
