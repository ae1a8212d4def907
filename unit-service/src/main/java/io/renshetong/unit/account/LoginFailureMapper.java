package io.renshetong.unit.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface LoginFailureMapper {
    record Failures(
            String login,
            int failures,
            Instant firstAt,
            @Nullable Instant lockedUntil) {}

    @Insert("insert ignore into login_failure (login, failures, first_at) values (#{login}, 0, #{at})")
    void begin(@Param("login") String login, @Param("at") Instant at);

    @Select("select login, failures, first_at, locked_until from login_failure where login = #{login} for update")
    Failures lock(@Param("login") String login);

    @Update("""
            update login_failure set failures = #{failures}, first_at = #{firstAt}, locked_until = #{lockedUntil}
            where login = #{login}
            """)
    void update(Failures failures);

    @Select("""
            <script>
            select login, failures, first_at, locked_until from login_failure
            where locked_until > #{now} and login in
              <foreach collection='logins' item='login' open='(' separator=',' close=')'>#{login}</foreach>
            </script>
            """)
    List<Failures> locked(@Param("logins") Collection<String> logins, @Param("now") Instant now);

    @Delete("delete from login_failure where login = #{login}")
    int forget(@Param("login") String login);

    @Delete(
            "delete from login_failure where first_at < #{before} and (locked_until is null or locked_until < #{before})")
    int forgetBefore(@Param("before") Instant before);
}
