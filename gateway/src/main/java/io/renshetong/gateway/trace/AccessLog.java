package io.renshetong.gateway.trace;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** One line per request: method, path without its query, status, time taken, trace id; nothing of the person behind it. */
@Component
public class AccessLog implements WebFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger("access");
    private static final String STARTED = AccessLog.class.getName() + ".started";
    private static final Pattern CITIZEN_ID =
            Pattern.compile("[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]");

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(STARTED, System.nanoTime());
        // A failure is written by whoever answers it, since only then the status is known.
        return chain.filter(exchange).doOnSuccess(done -> write(exchange)).doOnCancel(() -> cutOff(exchange));
    }

    public void write(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        write(exchange, status == null ? "200" : Integer.toString(status.value()));
    }

    /** The caller went away, or the answer broke off after it had begun. */
    public void cutOff(ServerWebExchange exchange) {
        write(exchange, "cut");
    }

    private static void write(ServerWebExchange exchange, String status) {
        String path = pathOf(exchange);
        boolean worthALine = path.startsWith("/api/") || !status.startsWith("2") && !status.startsWith("3");
        if (!log.isInfoEnabled() || !worthALine && !log.isDebugEnabled()) {
            return;
        }
        long started = exchange.getAttributeOrDefault(STARTED, System.nanoTime());
        log.info(
                "{} {} {} {}ms trace={}",
                exchange.getRequest().getMethod(),
                path,
                status,
                (System.nanoTime() - started) / 1_000_000,
                Traces.idOf(exchange));
    }

    /** The path as it may stand in a log: encoded, without query, and without a citizen id somebody put into it. */
    public static String pathOf(ServerWebExchange exchange) {
        String path = exchange.getRequest().getURI().getRawPath();
        return path.length() < 18 ? path : CITIZEN_ID.matcher(path).replaceAll("***");
    }
}
