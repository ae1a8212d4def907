package io.renshetong.declaration;

/** Takes what a rule has to say about one row; codes are keys of message files. */
public interface Findings {
    /** The row can't be declared like this. */
    void refuse(String field, String code, Object... arguments);

    /** The row is unusual; the operator has to acknowledge it. Its sentence is under {@code warning.<code>}. */
    void warn(String field, String code, Object... arguments);

    /** Whoever had to be asked gives no answer now: the row can be kept as a draft, and not be confirmed before it was. */
    void postpone(String field, String code, Object... arguments);
}
