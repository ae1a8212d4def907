package io.renshetong.report.form;

import io.renshetong.report.batch.Standing;
import io.renshetong.report.paper.Manuscript;
import java.util.List;

/** A form that the declarations of one business are printed as; a bean per form. */
public interface PrintForm {
    /** As addresses name it, such as {@code person-change-audit}; its label is the message {@code report.form.<name>}. */
    String name();

    /** The two digits of the business whose declarations it prints, such as 31 for 增员. */
    String business();

    /** The template its pages are made from. */
    default String template() {
        return name();
    }

    /** Whether it is printed for some days of a unit too, and not only for a batch. */
    default boolean forDays() {
        return false;
    }

    /** How a declaration must stand to be on it; a batch with none such is printed as void. */
    default List<Standing> valid() {
        return Standing.without(List.of(Standing.WITHDRAWN));
    }

    /** Sets a booklet into pages. */
    Manuscript compose(Booklet booklet);
}
