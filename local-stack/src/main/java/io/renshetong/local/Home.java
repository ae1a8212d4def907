package io.renshetong.local;

import java.nio.file.Path;

/** Where one stack keeps what it makes; two stacks with different homes and ports do not see each other. */
public record Home(Path root) {

    /** Everything that must survive a restart, and nothing else. */
    public Path data() {
        return root.resolve("data");
    }

    /** Keys and passwords, readable by their owner only. */
    public Path keys() {
        return data().resolve("keys");
    }

    /** Attachments. */
    public Path files() {
        return data().resolve("files");
    }

    /** The output of every part. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** The log of one part. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** What runs now: pid files, the ready mark, sockets. */
    public Path run() {
        return root.resolve("run");
    }

    /** Unpacked programs and their caches; may be deleted at any time. */
    public Path apps() {
        return root.resolve("apps");
    }

    /** What the last build was made of. */
    public Path build() {
        return root.resolve("build");
    }

    /** Present while the stack is ready. */
    public Path readyMark() {
        return run().resolve("ready");
    }
}
