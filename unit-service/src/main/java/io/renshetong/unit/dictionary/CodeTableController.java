package io.renshetong.unit.dictionary;

import io.renshetong.kernel.code.Code;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.actor.Open;
import io.renshetong.starter.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/code-tables")
@Open
@Tag(name = "dictionary", description = "代码表与参数")
class CodeTableController {
    /** After this the console asks whether anything has changed, and mostly hears that nothing has. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final AllTables all = AllTables.of(CodeTables.load());

    /** Every table under its name; the version changes with the content of any. */
    record AllTables(String version, Map<String, Table> tables) {
        static AllTables of(CodeTables codeTables) {
            Map<String, Table> tables = new LinkedHashMap<>();
            codeTables.all().forEach(table -> tables.put(table.id(), Table.of(table)));
            return new AllTables(codeTables.version(), tables);
        }
    }

    /** A table with its codes in the order of the standard. */
    record Table(String label, String source, List<Entry> codes) {
        static Table of(CodeTable table) {
            return new Table(
                    table.label(),
                    table.source(),
                    table.codes().stream().map(Entry::of).toList());
        }
    }

    /** A code; one whose last day has passed is only for showing what was declared before. */
    record Entry(
            String code,
            String name,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static Entry of(Code code) {
            return new Entry(code.code(), code.name(), code.parent(), code.validFrom(), code.validTo());
        }
    }

    @GetMapping
    @Operation(summary = "全部代码表；带 ETag")
    ResponseEntity<AllTables> all() {
        return cached(all);
    }

    @GetMapping("/{table}")
    @Operation(summary = "一张代码表；带 ETag")
    ResponseEntity<Table> one(@PathVariable String table) {
        Table found = all.tables().get(table);
        if (found == null) throw Refusal.notFound();
        return cached(found);
    }

    private <T> ResponseEntity<T> cached(T body) {
        return ResponseEntity.ok()
                .eTag(all.version())
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(body);
    }
}
