package io.renshetong.starter.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads from an endpoint whom it is open to. */
final class Doors {
    /** Pages of the libraries in use; the filter chain guards them by address. */
    private static final List<String> LIBRARIES = List.of("org.springdoc.", "org.springframework.");

    private Doors() {}

    static boolean isLibrary(HandlerMethod endpoint) {
        String name = endpoint.getBeanType().getName();
        return LIBRARIES.stream().anyMatch(name::startsWith);
    }

    /** What the method says; what its class says only when the method says nothing. */
    static @Nullable Needs needs(HandlerMethod endpoint) {
        @Nullable Needs own = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Needs.class);
        if (own != null || AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), Open.class)) return own;
        return AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Needs.class);
    }

    static @Nullable Open open(HandlerMethod endpoint) {
        @Nullable Open own = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Open.class);
        if (own != null || AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), Needs.class)) return own;
        return AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Open.class);
    }

    static boolean isOpenToEveryone(HandlerMethod endpoint) {
        @Nullable Open open = open(endpoint);
        return open != null && open.value() == Open.To.EVERYONE && needs(endpoint) == null;
    }
}
