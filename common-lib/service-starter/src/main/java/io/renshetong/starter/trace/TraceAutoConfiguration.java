package io.renshetong.starter.trace;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The trace id on every answer. */
@AutoConfiguration
class TraceAutoConfiguration {
    /** Right after the filter that begins the trace, and before security, whose refusals carry the id too. */
    @Bean
    FilterRegistrationBean<TraceHeaderFilter> traceHeaderFilter() {
        FilterRegistrationBean<TraceHeaderFilter> registration = new FilterRegistrationBean<>(new TraceHeaderFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
