package io.renshetong.report.form;

import io.renshetong.report.paper.Manuscript;

/** A form that batches of one type are printed as; a bean per form. */
public interface PrintForm {
    /** As addresses name it, such as {@code person-change-audit}; its label is the message {@code report.form.<name>}. */
    String name();

    /** The declaration type whose batches it prints. */
    String type();

    /** Sets a booklet into pages. */
    Manuscript compose(Booklet booklet);
}
