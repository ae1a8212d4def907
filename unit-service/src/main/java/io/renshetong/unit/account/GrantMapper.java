package io.renshetong.unit.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface GrantMapper {
    record RoleRow(String accountId, Role role) {}

    record UnitRow(
            String accountId,
            String unitCode,
            boolean includesSubUnits,
            @Nullable LocalDate validUntil) {}

    String OF_ACCOUNTS = """
            where account_id in <foreach collection='accounts' item='id' open='(' separator=',' close=')'>#{id}</foreach>
            """;

    @Select("<script>select account_id, role from role_grant " + OF_ACCOUNTS + " order by role</script>")
    List<RoleRow> roles(@Param("accounts") Collection<String> accounts);

    @Select("<script>select account_id, unit_code, includes_sub_units, valid_until from unit_grant " + OF_ACCOUNTS
            + " order by unit_code</script>")
    List<UnitRow> units(@Param("accounts") Collection<String> accounts);

    /** Where active administrators other than this account have their say. */
    @Select("""
            <script>
            select g.account_id, g.unit_code, g.includes_sub_units, g.valid_until
            from unit_grant g
            join role_grant r on r.account_id = g.account_id and r.role = 'UNIT_ADMIN'
            join account a on a.id = g.account_id and a.state = 'ACTIVE'
            where a.id &lt;> #{except} and g.unit_code in
              <foreach collection='tree' item='unit' open='(' separator=',' close=')'>#{unit}</foreach>
            </script>
            """)
    List<UnitRow> otherAdministrators(@Param("except") String account, @Param("tree") Collection<String> tree);

    @Insert("insert into role_grant (account_id, role) values (#{account}, #{role})")
    void grantRole(@Param("account") String account, @Param("role") Role role);

    @Insert("""
            insert into unit_grant (account_id, unit_code, includes_sub_units, valid_until)
            values (#{account}, #{unit.code}, #{unit.includesSubUnits}, #{unit.validUntil})
            """)
    void grantUnit(@Param("account") String account, @Param("unit") UnitGrant unit);

    @Delete("delete from role_grant where account_id = #{account}")
    void withdrawRoles(@Param("account") String account);

    @Delete("delete from unit_grant where account_id = #{account}")
    void withdrawUnits(@Param("account") String account);
}
