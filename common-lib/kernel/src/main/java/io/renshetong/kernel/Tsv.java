package io.renshetong.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table kept as a resource: tab-separated, UTF-8, one line of headings, lines beginning with # are remarks. */
public record Tsv(List<Row> rows) {

    /** One line, read by heading. */
    public static final class Row {

        private final List<String> headings;
        private final String[] cells;

        private Row(List<String> headings, String[] cells) {
            this.headings = headings;
            this.cells = cells;
        }

        /** The cell under that heading, empty if the line ends before it. */
        public String get(String heading) {
            int column = headings.indexOf(heading);
            if (column < 0) {
                throw new IllegalArgumentException("No column " + heading + " among " + headings);
            }
            return column < cells.length ? cells[column].strip() : "";
        }

        public @Nullable String orNull(String heading) {
            String cell = get(heading);
            return cell.isEmpty() ? null : cell;
        }

        /** An ISO date, or null for an open end. */
        public @Nullable LocalDate date(String heading) {
            String cell = get(heading);
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        }
    }

    public Tsv {
        rows = List.copyOf(rows);
    }

    /** Reads a resource of the class path, such as {@code /codes/sex.tsv}. */
    public static Tsv read(String resource) {
        try (InputStream stream = Tsv.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return of(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines already at hand. */
    public static Tsv of(List<String> lines) {
        List<String> kept = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> headings = List.of(kept.getFirst().split("\t", -1));
        List<Row> rows = new ArrayList<>(kept.size());
        IntStream.range(1, kept.size())
                .forEach(i -> rows.add(new Row(headings, kept.get(i).split("\t", -1))));
        return new Tsv(rows);
    }
}
