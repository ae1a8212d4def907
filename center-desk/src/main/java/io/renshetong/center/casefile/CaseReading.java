package io.renshetong.center.casefile;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import io.renshetong.starter.page.PageAsk;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Cases as they are read for the desk, without locks. */
@Repository
public class CaseReading {
    /** How the driver is told not to gather a whole answer before it gives the first row. */
    private static final int ROW_BY_ROW = Integer.MIN_VALUE;

    private final JdbcClient jdbc;
    private final CaseRow row;
    private final CaseColumns columns;
    private final PackedCipher cipher;
    private final JsonMapper json;

    CaseReading(JdbcClient jdbc, CaseRow row, CaseColumns columns, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.row = row;
        this.columns = columns;
        this.cipher = new PackedCipher(cipher);
        this.json = json;
    }

    public Optional<Case> find(String no) {
        return jdbc.sql("SELECT " + CaseRow.COLUMNS + " FROM desk_case WHERE no = :no")
                .param("no", no)
                .query(row)
                .optional();
    }

    /** How many cases fit conditions the desk has written, with their values by name. */
    public long count(String where, Map<String, Object> values) {
        return jdbc.sql("SELECT COUNT(*) FROM desk_case" + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    /** One page of the cases that fit. */
    public List<Case> page(String where, Map<String, Object> values, String order, PageAsk ask) {
        return jdbc.sql("SELECT " + CaseRow.COLUMNS + " FROM desk_case" + where + " ORDER BY " + order + " LIMIT "
                        + ask.size() + " OFFSET " + ask.offset())
                .params(values)
                .query(row)
                .list();
    }

    /** All cases that fit, read as they are consumed. */
    public void each(String where, Map<String, Object> values, String order, Consumer<Case> consumer) {
        jdbc.sql("SELECT " + CaseRow.COLUMNS + " FROM desk_case" + where + " ORDER BY " + order)
                .params(values)
                .withFetchSize(ROW_BY_ROW)
                .query((ResultSet found) -> consumer.accept(row.mapRow(found, 0)));
    }

    /** The declaration as filed; absent for one whose withdrawal came before it. */
    public Optional<FiledContent> content(String no) {
        return jdbc.sql("SELECT content FROM desk_case WHERE no = :no AND content IS NOT NULL")
                .param("no", no)
                .query((found, _) -> json.readValue(cipher.open(found.getBytes(1)), FiledContent.class))
                .optional();
    }

    /** What a personal number is found by. */
    public @Nullable String indexOf(@Nullable String idNumber) {
        return columns.indexOf(idNumber);
    }
}
