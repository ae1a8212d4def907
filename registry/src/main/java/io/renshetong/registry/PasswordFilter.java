package io.renshetong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks for HTTP basic credentials everywhere but at the health probes, when a password is set. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PasswordFilter extends OncePerRequestFilter {

    private final boolean needed;
    private final byte[] expected;

    PasswordFilter(Access access) {
        this.needed = access.needsPassword();
        this.expected =
                ("Basic " + HttpHeaders.encodeBasicAuth(access.user(), access.password(), UTF_8)).getBytes(UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !needed || path.equals("/actuator/health") || path.matches("/actuator/health/(liveness|readiness)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null && MessageDigest.isEqual(given.getBytes(UTF_8), expected)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"registry\", charset=\"UTF-8\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
