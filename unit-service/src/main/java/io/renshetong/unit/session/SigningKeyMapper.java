package io.renshetong.unit.session;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SigningKeyMapper {
    @Insert("""
            insert into signing_key (kid, algorithm, first_used_at, last_used_at)
            values (#{kid}, #{algorithm}, #{at}, #{at})
            on duplicate key update last_used_at = values(last_used_at)
            """)
    void used(@Param("kid") String kid, @Param("algorithm") String algorithm, @Param("at") Instant at);
}
