package io.renshetong.unit.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultType;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.ResultSetType;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

@Mapper
interface AccountMapper {
    String COLUMNS = """
            id, login, name, side, home_unit, password_hash, password_changed_at, must_change_password,
            state, last_seen_at, created_by, created_at, version
            """;

    /** An account is somebody's to manage when its home and all units granted to it are in that somebody's scope. */
    String WITHIN = """
            home_unit in <foreach collection='scope' item='unit' open='(' separator=',' close=')'>#{unit}</foreach>
            and not exists (select 1 from unit_grant g where g.account_id = account.id and g.unit_code not in
              <foreach collection='scope' item='unit' open='(' separator=',' close=')'>#{unit}</foreach>)
            """;

    String MATCHING = WITHIN + """
            <if test='unit != null'>and home_unit = #{unit}</if>
            <if test='text != null'>and (instr(login, #{text}) > 0 or instr(name, #{text}) > 0)</if>
            """;

    @Select("select " + COLUMNS + " from account where login = #{login}")
    @Nullable
    Account byLogin(@Param("login") String login);

    @Select("select " + COLUMNS + " from account where id = #{id}")
    @Nullable
    Account byId(@Param("id") String id);

    @Select("<script>select " + COLUMNS + " from account where id = #{id} and " + WITHIN + "</script>")
    @Nullable
    Account within(@Param("id") String id, @Param("scope") Collection<String> scope);

    @Select("<script>select " + COLUMNS + " from account where " + MATCHING
            + " order by home_unit, login limit #{offset}, #{size}</script>")
    List<Account> search(
            @Param("scope") Collection<String> scope,
            @Param("unit") @Nullable String unit,
            @Param("text") @Nullable String text,
            @Param("offset") long offset,
            @Param("size") int size);

    /** All that fit, one after the other. */
    @Select("<script>select " + COLUMNS + " from account where " + MATCHING + " order by home_unit, login</script>")
    @Options(fetchSize = Integer.MIN_VALUE, resultSetType = ResultSetType.FORWARD_ONLY)
    @ResultType(Account.class)
    void each(
            @Param("scope") Collection<String> scope,
            @Param("unit") @Nullable String unit,
            @Param("text") @Nullable String text,
            ResultHandler<Account> handler);

    @Select("<script>select count(*) from account where " + MATCHING + "</script>")
    long count(
            @Param("scope") Collection<String> scope,
            @Param("unit") @Nullable String unit,
            @Param("text") @Nullable String text);

    @Select("select " + COLUMNS + " from account where state = 'ACTIVE' and last_seen_at < #{before} order by id")
    List<Account> unseenSince(@Param("before") Instant before);

    @Insert("""
            insert into account (id, login, name, side, home_unit, password_hash, password_changed_at,
              must_change_password, state, last_seen_at, created_by, created_at, version)
            values (#{id}, #{login}, #{name}, #{side}, #{homeUnit}, #{passwordHash}, #{passwordChangedAt},
              #{mustChangePassword}, #{state}, #{lastSeenAt}, #{createdBy}, #{createdAt}, #{version})
            """)
    void insert(Account account);

    @Update("update account set name = #{name}, version = version + 1 where id = #{id} and version = #{version}")
    int rename(@Param("id") String id, @Param("name") String name, @Param("version") int version);

    @Update("""
            update account set state = #{state}, last_seen_at = #{seenAt}, version = version + 1
            where id = #{id} and state <> #{state}
            """)
    int moveTo(@Param("id") String id, @Param("state") AccountState state, @Param("seenAt") Instant seenAt);

    @Update("""
            update account set password_hash = #{hash}, password_changed_at = #{at}, must_change_password = #{mustChange}
            where id = #{id}
            """)
    void setPassword(
            @Param("id") String id,
            @Param("hash") String hash,
            @Param("at") Instant at,
            @Param("mustChange") boolean mustChange);

    @Update("update account set password_hash = #{hash} where id = #{id} and password_hash = #{old}")
    void rehash(@Param("id") String id, @Param("old") String old, @Param("hash") String hash);

    @Update("update account set must_change_password = true where id = #{id}")
    void demandNewPassword(@Param("id") String id);

    @Update("update account set last_seen_at = #{at} where id = #{id} and last_seen_at < #{at}")
    void seen(@Param("id") String id, @Param("at") Instant at);
}
