package io.renshetong.report.form;

import io.renshetong.report.batch.Scope;
import io.renshetong.report.paper.Manuscript;
import io.renshetong.starter.problem.Messages;
import org.springframework.stereotype.Component;

/** Shows the pages of a form in a browser, as they will be printed. */
@Component
class Previews {
    static final int MOST_PAGES = 60;

    private final Orders orders;
    private final Messages messages;

    Previews(Orders orders, Messages messages) {
        this.orders = orders;
        this.messages = messages;
    }

    String show(PrintForm form, Scope scope, Imprint imprint) {
        Order order = orders.take(form, scope, imprint);
        Booklet booklet = order.booklet(0);
        Manuscript manuscript = form.compose(booklet);
        int shown = Math.min(MOST_PAGES, manuscript.pages());
        if (order.parts().size() > 1)
            manuscript = form.compose(booklet.saying(messages.get(
                    "report.preview.volumes",
                    order.contents().items(),
                    order.parts().size(),
                    shown)));
        else if (shown < manuscript.pages())
            manuscript =
                    form.compose(booklet.saying(messages.get("report.preview.cut", manuscript.pages(), MOST_PAGES)));
        return manuscript.markup(0, shown);
    }
}
