package io.renshetong.report.outside;

import feign.RequestInterceptor;
import io.renshetong.starter.actor.CurrentToken;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** Lets the other service see who is asking: the caller's own token goes along. */
class HandsOnTheToken {
    @Bean
    RequestInterceptor bearerOfTheCaller() {
        CurrentToken token = new CurrentToken();
        return request -> token.authorization().ifPresent(bearer -> request.header(HttpHeaders.AUTHORIZATION, bearer));
    }
}
