package io.renshetong.starter.outbox;

import java.util.Comparator;

/** Events of one topic and key: what keeps its order. */
record Line(String topic, String key) implements Comparable<Line> {
    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::topic).thenComparing(Line::key);

    static Line of(OutgoingEvent event) {
        return new Line(event.topic(), event.key());
    }

    @Override
    public int compareTo(Line other) {
        return ORDER.compare(this, other);
    }
}
