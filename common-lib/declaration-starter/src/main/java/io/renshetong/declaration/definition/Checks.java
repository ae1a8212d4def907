package io.renshetong.declaration.definition;

import io.renshetong.declaration.Findings;
import io.renshetong.declaration.GroupRule;
import io.renshetong.declaration.Requirement;
import io.renshetong.declaration.Row;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts rows through all rules of their type: each row through the rules, all rows at once through the group rules. */
public final class Checks {
    private static final String ATTACHMENTS = "attachments";

    private Checks() {}

    /** @param verdicts one per row, in the order of the rows */
    public static <P extends Record> void run(Known<P> type, List<Row<P>> rows, List<Verdict> verdicts) {
        IntStream.range(0, rows.size()).forEach(i -> alone(type, rows.get(i), verdicts.get(i)));
        together(type, rows, verdicts);
    }

    /** Puts one row through the rules that ask nobody, and asks for its documents. */
    public static <P extends Record> void alone(Known<P> type, Row<P> row, Verdict verdict) {
        type.definition().rules().forEach(rule -> rule.check(row, verdict));
        for (Requirement one : type.definition().requirements()) {
            if (!row.has(one.kind()) && type.needs(one, row)) {
                verdict.refuse(ATTACHMENTS, one.code());
            }
        }
    }

    /** Puts all rows of a request through the rules that ask others. */
    public static <P extends Record> void together(Known<P> type, List<Row<P>> rows, List<Verdict> verdicts) {
        Map<Row<P>, Findings> byRow = new IdentityHashMap<>();
        IntStream.range(0, rows.size()).forEach(i -> byRow.put(rows.get(i), verdicts.get(i)));
        GroupRule.Rows<P> together = new GroupRule.Rows<>() {
            @Override
            public List<Row<P>> all() {
                return rows;
            }

            @Override
            public Findings of(Row<P> row) {
                Findings verdict = byRow.get(row);
                if (verdict == null) {
                    throw new IllegalArgumentException("This row is not one of the request");
                }
                return verdict;
            }
        };
        if (!rows.isEmpty()) {
            type.definition().groupRules().forEach(rule -> rule.check(together));
        }
    }
}
