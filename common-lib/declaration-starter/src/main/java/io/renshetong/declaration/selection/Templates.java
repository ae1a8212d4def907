package io.renshetong.declaration.selection;

import io.renshetong.declaration.JointSheet;
import io.renshetong.declaration.Register;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.KnownBusiness;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.sheet.SheetForm;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.declaration.sheet.TemplateAsk;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Workbooks to fill in, blank or with the present values of those chosen. */
public class Templates {
    private static final int AT_ONCE = 1_000;

    private final DeclarationTypes types;
    private final SheetForms forms;
    private final Selections selections;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Templates(
            DeclarationTypes types,
            SheetForms forms,
            Selections selections,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.types = types;
        this.forms = forms;
        this.selections = selections;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Something that writes itself, and what it is to be called. */
    public record Download(String fileName, Written content) {}

    /** Writes a file as it is asked for, so that it is never held whole. */
    @FunctionalInterface
    public interface Written {
        void to(OutputStream out) throws IOException;
    }

    /**
     * A template of a type; recorded with the number of those in it, since it shows them in clear.
     *
     * @param filled with whom the actor has chosen, as the register has them today; of a business, with the people of a unit
     * @param unitCode the unit a business's template is for; the actor's own where it is not told
     * @throws Refusal 422 if nobody is chosen
     */
    public Download template(String matter, boolean filled, @Nullable String unitCode, Actor actor) {
        return switch (types.matter(matter)) {
            case Known<?> type -> template(type, filled, actor);
            case KnownBusiness business -> template(business, filled, unitCode, actor);
        };
    }

    private Download template(KnownBusiness business, boolean filled, @Nullable String wanted, Actor actor) {
        SheetForm<?> form = forms.of(business);
        JointSheet.Roster roster =
                Objects.requireNonNull(business.declared().sheet()).roster();
        String unit = wanted == null || wanted.isBlank() ? Objects.requireNonNullElse(actor.unit(), "") : wanted;
        if (!actor.covers(unit)) {
            throw audit.foreign(actor, "TEMPLATE", "unit", unit);
        }
        boolean holds = filled && roster != null;
        audit.record(AuditEntry.done(actor, "TEMPLATE", "declaration-type", business.code())
                .inUnit(unit)
                .saying(messages.get(holds ? "selection.template.roster" : "selection.template.blank")));
        return new Download(
                fileName(business, actor.unitName(unit)),
                out -> form.writeRoster(out, unit, holds ? roster.of(unit) : Collections.emptyIterator()));
    }

    private String fileName(Matter matter, String unitName) {
        return messages.get(
                "selection.template.name",
                matter.label(),
                unitName,
                DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock)));
    }

    private <P extends Record> Download template(Known<P> type, boolean filled, Actor actor) {
        SheetForm<P> form = forms.of(type);
        boolean holds = filled && type.definition().register() != null;
        long total = holds ? selections.total(type, actor) : 0;
        if (holds && total == 0) {
            throw Refusal.unprocessable("NOBODY_CHOSEN", messages.get("selection.empty"));
        }
        audit.record(AuditEntry.done(actor, "TEMPLATE", "declaration-type", type.code())
                .saying(messages.get("selection.template.audit", total)));
        Iterator<Register.Present<P>> rows =
                holds ? new Chosen<>(type, actor) : Collections.<Register.Present<P>>emptyIterator();
        Map<String, String> units = actor.unitNames();
        return new Download(
                fileName(type, actor.unit() == null ? "" : actor.unitName(actor.unit())),
                out -> form.writeTemplate(out, new TemplateAsk<>(actor, units, rows)));
    }

    /** Reads on by portions as they are asked for; who left the units since is not among them. */
    private final class Chosen<P extends Record> implements Iterator<Register.Present<P>> {
        private final Known<P> type;
        private final Actor actor;
        private final Queue<Register.Present<P>> read = new ArrayDeque<>();
        private String last = "";
        private boolean more = true;

        Chosen(Known<P> type, Actor actor) {
            this.type = type;
            this.actor = actor;
        }

        @Override
        public boolean hasNext() {
            while (read.isEmpty() && more) {
                List<String> refs = selections.after(type, actor, last, AT_ONCE);
                more = refs.size() == AT_ONCE;
                if (!refs.isEmpty()) {
                    last = refs.getLast();
                    Map<String, Register.Present<P>> present =
                            Objects.requireNonNull(type.definition().register()).read(refs, actor.units());
                    refs.stream().map(present::get).filter(Objects::nonNull).forEach(read::add);
                }
            }
            return !read.isEmpty();
        }

        @Override
        public Register.Present<P> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read.remove();
        }
    }
}
