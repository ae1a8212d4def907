package io.renshetong.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Row by row with all that a row is due: each draft checked, compared, sealed and saved by a request of its own. */
final class OneByOne {

    static final int DRAFTS = 500;

    private final Portal clerk;
    private final List<String> refs;
    private final List<String> saved = new ArrayList<>();

    OneByOne(Portal clerk, List<String> refs) {
        this.clerk = clerk;
        this.refs = refs;
    }

    int drafts() {
        return refs.size();
    }

    void save() throws IOException, InterruptedException {
        for (String ref : refs) {
            var draft = Portal.object().put("ref", ref).put("unitCode", Crowd.UNIT);
            draft.putObject("values").put("remark", "逐张测速");
            saved.add(clerk.post(Sheets.CHANGES, draft).path("no").asText());
        }
    }

    /** Numbers of what was saved. */
    List<String> saved() {
        return List.copyOf(saved);
    }

    void delete() throws IOException, InterruptedException {
        for (String no : saved) {
            clerk.delete(Sheets.CHANGES + "/" + no + "?version=1");
        }
        saved.clear();
    }
}
