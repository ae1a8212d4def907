package io.renshetong.person.register;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** SQL over the register of persons; each statement answers for any number of persons at once. */
@Mapper
interface PersonMapper extends BaseMapper<Person> {
    String MEMBERS = """
            FROM person_unit pu WHERE pu.unit_code IN
              <foreach collection='wanted.units' item='unit' open='(' separator=',' close=')'>#{unit}</foreach>
              <if test='wanted.current'>AND pu.until IS NULL</if>
            """;

    String WANTED = "FROM person p WHERE p.id IN (SELECT pu.person_id " + MEMBERS + """
            )
            <if test='wanted.number != null'>AND (p.id_number_index = #{wanted.number.index}
              OR p.id_number15_index = #{wanted.number.oldIndex} OR p.document_number_index = #{wanted.number.rawIndex})</if>
            <if test='wanted.personNo != null'>AND (p.person_no = #{wanted.personNo} OR p.management_code = #{wanted.personNo}
              OR EXISTS (SELECT 1 FROM person_system ps WHERE ps.person_id = p.id AND ps.person_no = #{wanted.personNo}))</if>
            <if test='wanted.namePattern != null'>AND p.name LIKE #{wanted.namePattern} ESCAPE '!'</if>
            """;

    @Select("<script>SELECT COUNT(*) " + WANTED + "</script>")
    long count(@Param("wanted") Wanted wanted);

    /** As {@link #count} where nothing is said of the persons themselves, who then need not be looked at. */
    @Select("<script>SELECT COUNT(DISTINCT pu.person_id) " + MEMBERS + "</script>")
    long countMembers(@Param("wanted") Wanted wanted);

    /** The order comes from the whitelist of {@link Wanted.Order}, never from a request. */
    @Select("<script>SELECT p.id " + WANTED
            + " ORDER BY ${wanted.order.sql} LIMIT #{wanted.limit} OFFSET #{wanted.offset}</script>")
    List<Long> page(@Param("wanted") Wanted wanted);

    /** Ids only, in the same order, for whoever wants to take all a search finds. */
    @Select("<script>SELECT p.id " + WANTED + " ORDER BY ${wanted.order.sql} LIMIT #{wanted.limit}</script>")
    List<String> refs(@Param("wanted") Wanted wanted);

    @Select("SELECT insurance, person_no FROM person_system WHERE person_id = #{id} ORDER BY insurance")
    List<SystemNo> systemNumbers(@Param("id") long id);

    @Select("""
            <script>SELECT person_id, insurance, person_no FROM person_system WHERE person_id IN
              <foreach collection='ids' item='i' open='(' separator=',' close=')'>#{i}</foreach></script>""")
    List<SystemNoOf> systemNumbersOf(@Param("ids") Collection<Long> ids);

    @Select("""
            <script>SELECT id, person_no FROM person WHERE id IN
              <foreach collection='ids' item='i' open='(' separator=',' close=')'>#{i}</foreach></script>""")
    List<PersonNoOf> personNumbersOf(@Param("ids") Collection<Long> ids);

    @Select("""
            <script>SELECT id, id_number_index, id_number15_index, document_number_index FROM person
            WHERE id_number_index IN
              <foreach collection='indexes' item='i' open='(' separator=',' close=')'>#{i}</foreach>
            OR id_number15_index IN
              <foreach collection='indexes' item='i' open='(' separator=',' close=')'>#{i}</foreach>
            OR document_number_index IN
              <foreach collection='indexes' item='i' open='(' separator=',' close=')'>#{i}</foreach></script>""")
    List<Holder> holders(@Param("indexes") Collection<String> indexes);
}
