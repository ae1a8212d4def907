package io.renshetong.starter.actor;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Recognises a request to an endpoint that is open to everyone; asked only about callers without a token. */
final class OpenEndpoints implements RequestMatcher {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    OpenEndpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) ServletRequestPathUtils.parseAndCache(request);
        return mappings.orderedStream().anyMatch(mapping -> isOpen(mapping, request));
    }

    private static boolean isOpen(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            @Nullable HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null
                    && chain.getHandler() instanceof HandlerMethod endpoint
                    && Doors.isOpenToEveryone(endpoint);
        } catch (Exception _) {
            // Wrong method, media type and the like: not an open endpoint, so the caller is asked to log in first.
            return false;
        }
    }
}
