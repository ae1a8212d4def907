package io.renshetong.unit.session;

import io.renshetong.unit.account.OpenSessions.Ending;
import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SessionMapper {
    record Session(
            String id,
            String accountId,
            Instant endsAt,
            @Nullable Instant revokedAt) {}

    record Token(
            String hash,
            String sessionId,
            Instant expiresAt,
            @Nullable Instant replacedAt,
            @Nullable String successorSalt) {}

    @Insert("""
            insert into login_session (id, account_id, started_at, last_used_at, ends_at, client_ip)
            values (#{id}, #{account}, #{at}, #{at}, #{endsAt}, #{clientIp})
            """)
    void open(
            @Param("id") String id,
            @Param("account") String account,
            @Param("at") Instant at,
            @Param("endsAt") Instant endsAt,
            @Param("clientIp") String clientIp);

    @Select("select id, account_id, ends_at, revoked_at from login_session where id = #{id}")
    Session session(@Param("id") String id);

    @Insert("""
            insert into refresh_token (hash, session_id, issued_at, expires_at)
            values (#{hash}, #{session}, #{at}, #{expiresAt})
            """)
    void issue(
            @Param("hash") String hash,
            @Param("session") String session,
            @Param("at") Instant at,
            @Param("expiresAt") Instant expiresAt);

    @Select("""
            select hash, session_id, expires_at, replaced_at, successor_salt
            from refresh_token where hash = #{hash} for update
            """)
    @Nullable
    Token lock(@Param("hash") String hash);

    @Update("update refresh_token set replaced_at = #{at}, successor_salt = #{salt} where hash = #{hash}")
    void replace(@Param("hash") String hash, @Param("at") Instant at, @Param("salt") String salt);

    @Update("update login_session set last_used_at = #{at} where id = #{id}")
    void used(@Param("id") String id, @Param("at") Instant at);

    @Update("""
            update login_session set revoked_at = #{at}, revoked_reason = #{reason}
            where id = #{id} and revoked_at is null
            """)
    int revoke(@Param("id") String id, @Param("reason") Ending reason, @Param("at") Instant at);

    @Update("""
            update login_session set revoked_at = #{at}, revoked_reason = #{reason}
            where account_id = #{account} and revoked_at is null and id <> #{except}
            """)
    void revokeAll(
            @Param("account") String account,
            @Param("reason") Ending reason,
            @Param("except") String except,
            @Param("at") Instant at);

    @Delete("""
            delete from refresh_token where session_id in
              (select id from login_session where ends_at < #{before} or revoked_at < #{before})
            """)
    void forgetTokens(@Param("before") Instant before);

    @Delete("delete from login_session where ends_at < #{before} or revoked_at < #{before}")
    void forgetSessions(@Param("before") Instant before);
}
