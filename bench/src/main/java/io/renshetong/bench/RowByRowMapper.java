package io.renshetong.bench;

import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** One statement for each question and each row. */
interface RowByRowMapper {

    @Select("SELECT * FROM rst_person.person WHERE person_no = #{no}")
    @Nullable
    Map<String, Object> person(String no);

    @Select("SELECT declaration_no FROM declaration_transit WHERE conflict_key = #{key}")
    @Nullable
    String open(String key);

    @Insert("INSERT INTO declaration (no, type, status, revision, version, unit_code, unit_name, subject_name,"
            + " changed_fields, risk, warnings, body, declared_by, declared_name, declared_at, since) VALUES (#{no},"
            + " 'person-change', 'DRAFT', 1, 1, '430203000101', '单位', '姓名', 'remark', 'GENERAL', '', #{body}, '1',"
            + " '经办', NOW(3), NOW(3))")
    void declaration(@Param("no") String no, @Param("body") byte[] body);

    @Insert(
            "INSERT INTO declaration_revision (declaration_no, revision, saved_by, saved_name, saved_at, changed_fields,"
                    + " body) VALUES (#{no}, 1, '1', '经办', NOW(3), 'remark', #{body})")
    void revision(@Param("no") String no, @Param("body") byte[] body);

    @Insert(
            "INSERT INTO declaration_trail (declaration_no, revision, step, to_status, actor_id, actor_name, actor_role,"
                    + " at, stay_ms, trace_id) VALUES (#{no}, 1, 'SAVE', 'DRAFT', '1', '经办', '经办人', NOW(3), 0, '-')")
    void trail(String no);

    @Insert("INSERT INTO declaration_transit (conflict_key, declaration_no) VALUES (#{key}, #{key})")
    void transit(String key);
}
