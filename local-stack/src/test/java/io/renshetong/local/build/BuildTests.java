package io.renshetong.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTests {

    private static final List<String> SERVICES = List.of("front", "back");

    @TempDir
    Path repository;

    @BeforeEach
    void layOut() throws IOException {
        write("pom.xml", "<modules><module>libs/kernel</module><module>front</module><module>back</module></modules>");
        write("libs/kernel/pom.xml", "<project/>");
        write("libs/kernel/src/main/java/Kernel.java", "class Kernel {}");
        write("front/pom.xml", "<project/>");
        write("front/src/main/java/Front.java", "class Front {}");
        write(
                "back/pom.xml",
                "<dependency><groupId>io.renshetong</groupId> <artifactId>kernel</artifactId></dependency>");
        write("back/src/main/java/Back.java", "class Back {}");
        write("front/target/front-1.0.0.jar", "");
        write("back/target/back-1.0.0.jar", "");
        new Build(repository, notes()).noteAll(SERVICES);
    }

    @Test
    void leavesAnUnchangedTreeAlone() {
        assertThat(stale()).isEmpty();
    }

    @Test
    void buildsAModuleWhoseSourceChanged() throws IOException {
        write("front/src/main/java/Front.java", "class Front { int changed; }");
        assertThat(stale()).containsExactly("front");
    }

    @Test
    void buildsWhatNeedsAChangedLibrary() throws IOException {
        write("libs/kernel/src/main/java/Kernel.java", "class Kernel { int changed; }");
        assertThat(stale()).containsExactly("back");
    }

    @Test
    void buildsAModuleThatLostAFile() throws IOException {
        Files.delete(repository.resolve("back/src/main/java/Back.java"));
        assertThat(stale()).containsExactly("back");
    }

    @Test
    void buildsAModuleWhoseJarIsGone() throws IOException {
        Files.delete(repository.resolve("front/target/front-1.0.0.jar"));
        assertThat(stale()).containsExactly("front");
    }

    @Test
    void buildsEverythingWhenTheParentChanged() throws IOException {
        write(
                "pom.xml",
                "<modules><module>libs/kernel</module><module>front</module><module>back</module></modules><!---->");
        assertThat(stale()).containsExactlyElementsOf(SERVICES);
    }

    @Test
    void doesNotBuildForATestOrForWhatABuildMade() throws IOException {
        write("front/src/test/java/FrontTests.java", "class FrontTests {}");
        write("front/target/classes/Front.class", "made");
        write("front/node_modules/library/index.js", "made");
        assertThat(stale()).isEmpty();
    }

    @Test
    void doesNotBuildForAFileThatWasOnlyTouched() throws IOException {
        stale();
        Files.setLastModifiedTime(
                repository.resolve("front/src/main/java/Front.java"), FileTime.fromMillis(1_000_000_000_000L));
        assertThat(stale()).isEmpty();
    }

    private List<String> stale() {
        return new Build(repository, notes()).stale(SERVICES);
    }

    private Path notes() {
        return repository.resolve(".rst/build");
    }

    private void write(String file, String content) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
