package io.renshetong.starter.neighbour;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.cloud.openfeign.support.HttpMessageConverterCustomizer;
import org.springframework.context.annotation.Bean;

/** What questions and answers are written and read with, ready before the first question. */
@AutoConfiguration
@ConditionalOnClass(FeignHttpMessageConverters.class)
class NeighbourAutoConfiguration {
    /**
     * Left to itself, each client fills its list at its first question, and whoever asks meanwhile finds an empty one
     * and fails as if the neighbour were away.
     */
    @Bean
    FeignHttpMessageConverters converters(
            ObjectProvider<ClientHttpMessageConvertersCustomizer> customizers,
            ObjectProvider<HttpMessageConverterCustomizer> ofClients) {
        FeignHttpMessageConverters converters = new FeignHttpMessageConverters(customizers, ofClients);
        converters.getConverters();
        return converters;
    }

    /** Whether to ask again is said by the circuit breakers, not by the client of HTTP, which would wait a second first. */
    @Bean
    HttpClientBuilderCustomizer noRetriesBelow() {
        return HttpClientBuilder::disableAutomaticRetries;
    }
}
