package io.renshetong.unit.register;

/** A number that lies encrypted in the database and never shows itself by accident. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
