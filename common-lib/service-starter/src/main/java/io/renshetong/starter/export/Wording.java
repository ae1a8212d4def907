package io.renshetong.starter.export;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an export says in words: values, the name of its file, and what stands around its rows. */
final class Wording {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int LONGEST_PART_OF_NAME = 60;

    private final Messages messages;

    Wording(Messages messages) {
        this.messages = messages;
    }

    String shown(Object value) {
        return switch (value) {
            case Instant moment -> MINUTE.format(moment.atZone(ZONE));
            case LocalDateTime moment -> MINUTE.format(moment);
            case Boolean truth -> messages.get(truth ? "export.yes" : "export.no");
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining("、"));
            default -> value.toString();
        };
    }

    /**
     * Such as 个人综合查询_某单位_20260101120000, without its ending.
     *
     * @param unit whose list it is; absent for the actor's own place
     */
    String fileName(String title, @Nullable String unit, Actor actor, Instant at) {
        return fit(title) + "_" + fit(unit == null ? place(actor) : unit) + "_" + STAMP.format(at.atZone(ZONE));
    }

    Workbook.Page page(ExportWork.Order order, Actor actor) {
        String time = SECOND.format(order.askedAt().atZone(ZONE));
        String purpose = order.purpose() == null ? "" : messages.get("export.head.purpose", order.purpose());
        String content = messages.get(order.clear() ? "export.clear" : "export.masked");
        return new Workbook.Page(
                messages.get("export.head", order.title(), actor.name(), actor.login(), time, content, purpose),
                messages.get("export.foot", actor.login(), time, purpose),
                messages.get("export.pages", "&P", "&N"),
                messages.get("export.sheet"),
                messages.get("export.sheet.more"));
    }

    private String place(Actor actor) {
        @Nullable String unit = actor.unit();
        return unit == null ? messages.get("export.place." + actor.side()) : actor.unitName(unit);
    }

    /** Without what a file system or a header would take for something else. */
    private static String fit(String text) {
        String clean = text.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s_]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return clean.length() <= LONGEST_PART_OF_NAME ? clean : clean.substring(0, LONGEST_PART_OF_NAME);
    }
}
