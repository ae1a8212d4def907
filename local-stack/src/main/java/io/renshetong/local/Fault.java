package io.renshetong.local;

import java.io.Serial;
import java.util.List;

/** Something that keeps the stack from running and that the person at the keyboard can act upon. */
public final class Fault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What went wrong, as the exit status says it. */
    public enum Kind {
        /** The machine lacks something: a port, memory, disk, a tool. */
        MACHINE(3),
        /** The build failed. */
        BUILD(4),
        /** A part died or did not become ready. */
        PART(5),
        /** Everything runs, but the probe declaration did not come back effective. */
        PROBE(6);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The exit status of the command. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient List<String> details;

    /** A fault with lines that explain it, the last lines of a log for example. */
    public Fault(Kind kind, String message, List<String> details) {
        super(message);
        this.kind = kind;
        this.details = List.copyOf(details);
    }

    /** A fault whose message says everything. */
    public Fault(Kind kind, String message) {
        this(kind, message, List.of());
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Lines that explain it, possibly none. */
    public List<String> details() {
        return details;
    }

    @Override
    public String getMessage() {
        return super.getMessage() == null ? "" : super.getMessage();
    }
}
