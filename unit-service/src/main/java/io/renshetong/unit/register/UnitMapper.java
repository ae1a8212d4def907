package io.renshetong.unit.register;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface UnitMapper extends BaseMapper<Unit> {
    @Select("""
            <script>
            with recursive tree as (
              select code, name, credit_code, parent_code, region from unit
              where code in <foreach collection='roots' item='root' open='(' separator=',' close=')'>#{root}</foreach>
              union
              select u.code, u.name, u.credit_code, u.parent_code, u.region
              from unit u join tree t on u.parent_code = t.code
            )
            select code, name, credit_code, parent_code as parent, region from tree order by code
            </script>
            """)
    List<UnitSummary> withSubUnits(@Param("roots") Collection<String> roots);

    @Select("""
            <script>
            select code, name, credit_code, parent_code as parent, region from unit
            where code in <foreach collection='codes' item='code' open='(' separator=',' close=')'>#{code}</foreach>
            order by code
            </script>
            """)
    List<UnitSummary> summaries(@Param("codes") Collection<String> codes);

    @Select("select parent_code from unit where code = #{code}")
    @Nullable
    String parentOf(@Param("code") String code);

    @Select("select code from unit where code = #{code} for update")
    @Nullable
    String lock(@Param("code") String code);

    @Insert("""
            insert into unit_system (unit_code, insurance, system_unit_id, joined_on, participation_state)
            values (#{unitCode}, #{insurance}, #{systemUnitId}, #{joinedOn}, #{participationState})
            """)
    void insertSystem(UnitSystem system);

    @Select("""
            <script>
            select unit_code, insurance, system_unit_id, joined_on, participation_state from unit_system
            where unit_code in <foreach collection='codes' item='code' open='(' separator=',' close=')'>#{code}</foreach>
            order by unit_code, insurance
            </script>
            """)
    List<UnitSystem> systemsOf(@Param("codes") Collection<String> codes);
}
