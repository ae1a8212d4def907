package io.renshetong.gateway.console;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.PathResourceResolver;

/** Serves the console and the files of the documentation page from the class path. */
@Configuration(proxyBeanMethods = false)
class ConsoleFiles implements WebFluxConfigurer {

    private static final String CONSOLE = "classpath:/META-INF/resources/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache();

    private final ContentTags tags = new ContentTags();
    private final String documentation;

    ConsoleFiles(@Value("${renshetong.gateway.docs.ui}") String documentation) {
        this.documentation = documentation;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Vite puts a hash of the content into the names below /assets, so such a file never changes.
        serve(registry, "/assets/**", FOR_EVER, new PathResourceResolver(), CONSOLE + "assets/");
        serve(registry, "/docs/ui/**", ASK_EACH_TIME, new PathResourceResolver(), documentation);
        serve(registry, "/docs/**", ASK_EACH_TIME, new PathResourceResolver(), "classpath:/docs/");
        serve(registry, "/**", ASK_EACH_TIME, new PageResolver(), CONSOLE);
    }

    private void serve(
            ResourceHandlerRegistry registry,
            String paths,
            CacheControl cache,
            PathResourceResolver resolver,
            String location) {
        registry.addResourceHandler(paths)
                .addResourceLocations(location)
                .setCacheControl(cache)
                .setUseLastModified(false)
                .setEtagGenerator(tags::of)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(resolver);
    }
}
