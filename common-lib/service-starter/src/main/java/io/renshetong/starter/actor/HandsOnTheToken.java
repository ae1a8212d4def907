package io.renshetong.starter.actor;

import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/**
 * For clients whose questions are asked on somebody's behalf: the caller's own token goes along. Where there is none,
 * in a task or a timer, this service asks in its own name.
 */
public class HandsOnTheToken {
    @Bean
    RequestInterceptor bearerOfTheCaller(CurrentToken token, PeerTokens tokens) {
        return request ->
                request.header(HttpHeaders.AUTHORIZATION, token.authorization().orElseGet(tokens::authorization));
    }
}
