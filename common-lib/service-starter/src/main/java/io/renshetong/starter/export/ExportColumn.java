package io.renshetong.starter.export;

/**
 * A column of an export.
 *
 * @param key its name, the same as the list gives it to the screen
 * @param header its words, the same as on the screen
 * @param kind what its cells are
 */
public record ExportColumn(String key, String header, Kind kind) {
    /** What the cells of a column are; numbers of people and things are text, since nobody adds them up. */
    public enum Kind {
        TEXT,
        COUNT,
        AMOUNT
    }

    public static ExportColumn text(String key, String header) {
        return new ExportColumn(key, header, Kind.TEXT);
    }

    public static ExportColumn count(String key, String header) {
        return new ExportColumn(key, header, Kind.COUNT);
    }

    public static ExportColumn amount(String key, String header) {
        return new ExportColumn(key, header, Kind.AMOUNT);
    }
}
