package io.renshetong.gateway.problem;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The Chinese texts of the gateway. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/gateway");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        this.messages = bundle;
    }

    public String of(String key, Object... words) {
        return messages.getMessage(key, words, Locale.SIMPLIFIED_CHINESE);
    }

    /** What people call the service that answers below {@code /api/<service>}. */
    public String service(String service) {
        return of("service." + service);
    }
}
