package io.renshetong.person.register;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultType;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.ResultSetType;
import org.apache.ibatis.session.ResultHandler;

/** Walks through all that a search finds, one id after the other; none is held. */
@Mapper
interface PersonCursor {
    /** The order comes from the whitelist of {@link Wanted.Order}, never from a request. */
    @Select("<script>SELECT p.id " + PersonMapper.WANTED + " ORDER BY ${wanted.order.sql}</script>")
    @Options(fetchSize = Integer.MIN_VALUE, resultSetType = ResultSetType.FORWARD_ONLY)
    @ResultType(Long.class)
    void each(@Param("wanted") Wanted wanted, ResultHandler<Long> handler);
}
