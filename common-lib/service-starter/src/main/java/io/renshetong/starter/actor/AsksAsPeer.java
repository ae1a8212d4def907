package io.renshetong.starter.actor;

import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** For clients of addresses that are for services only: this service asks in its own name, whoever made it ask. */
public class AsksAsPeer {
    @Bean
    RequestInterceptor bearerOfThisService(PeerTokens tokens) {
        return request -> request.header(HttpHeaders.AUTHORIZATION, tokens.authorization());
    }
}
