package io.renshetong.kernel.code;

import io.renshetong.kernel.Tsv;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All code tables, read once from {@code codes/*.tsv}. */
public final class CodeTables {

    private static final CodeTables LOADED = read();

    private final Map<String, CodeTable> byId;
    private final String version;

    private CodeTables(Map<String, CodeTable> byId) {
        this.byId = Collections.unmodifiableMap(byId);
        this.version = digest(byId.values());
    }

    /** The tables this build was made with. */
    public static CodeTables load() {
        return LOADED;
    }

    private static CodeTables read() {
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        for (Tsv.Row row : Tsv.read("/codes/tables.tsv").rows()) {
            String id = row.get("table");
            tables.put(id, new CodeTable(id, row.get("label"), row.get("source"), codes(id)));
        }
        for (Tsv.Row row : Tsv.read("/codes/views.tsv").rows()) {
            String id = row.get("view");
            tables.put(id, tables.get(row.get("of")).part(id, row.get("label"), row.get("codes")));
        }
        return new CodeTables(tables);
    }

    private static List<Code> codes(String table) {
        return Tsv.read("/codes/" + table + ".tsv").rows().stream()
                .map(CodeTables::code)
                .toList();
    }

    private static Code code(Tsv.Row row) {
        String aliases = row.get("aliases");
        return new Code(
                row.get("code"),
                row.get("name"),
                row.orNull("parent"),
                aliases.isEmpty() ? List.of() : List.of(aliases.split(";")),
                row.date("validFrom"),
                row.date("validTo"),
                row.get("source"));
    }

    private static String digest(Collection<CodeTable> tables) {
        String content = tables.stream()
                .map(table -> table.id() + table.label() + table.codes())
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Changes with the content of any table; fit for an ETag. */
    public String version() {
        return version;
    }

    public Collection<CodeTable> all() {
        return byId.values();
    }

    /** A table that may not exist. */
    public Optional<CodeTable> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A table the caller knows to exist. */
    public CodeTable table(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No code table " + id));
    }
}
