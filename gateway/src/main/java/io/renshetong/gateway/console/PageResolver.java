package io.renshetong.gateway.console;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.resource.PathResourceResolver;
import reactor.core.publisher.Mono;

/** Finds a file of the console; an address that names none is a page the console draws itself, so it gets index.html. */
final class PageResolver extends PathResourceResolver {

    private static final String INDEX = "index.html";
    private static final List<String> NOT_PAGES = List.of("api", "actuator", "docs", "webjars", "assets");

    @Override
    protected Mono<Resource> getResource(String path, Resource location) {
        String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (NOT_PAGES.contains(first)) {
            return Mono.empty();
        }
        boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return file ? super.getResource(path, location) : super.getResource(INDEX, location);
    }
}
