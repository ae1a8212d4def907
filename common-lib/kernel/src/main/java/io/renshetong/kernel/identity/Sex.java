package io.renshetong.kernel.identity;

/** Sex as a citizen id tells it, with its code in GB/T 2261.1. */
public enum Sex {
    MALE("1"),
    FEMALE("2");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The code in the table {@code sex}. */
    public String code() {
        return code;
    }
}
