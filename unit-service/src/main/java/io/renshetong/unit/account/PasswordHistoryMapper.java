package io.renshetong.unit.account;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PasswordHistoryMapper {
    @Insert("insert into password_history (account_id, password_hash, set_at) values (#{account}, #{hash}, #{at})")
    void add(@Param("account") String account, @Param("hash") String hash, @Param("at") Instant at);

    @Select("select password_hash from password_history where account_id = #{account} order by id desc limit #{count}")
    List<String> latest(@Param("account") String account, @Param("count") int count);
}
