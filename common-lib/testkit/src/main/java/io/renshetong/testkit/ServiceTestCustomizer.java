package io.renshetong.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Points a service at the test run's own database, broker and keys; equal ones share a context. */
record ServiceTestCustomizer(boolean broker) implements ContextCustomizer {
    private static final String NOBODY_LISTENS_HERE = "127.0.0.1:1";
    private static final Pattern SCHEMA = Pattern.compile("jdbc:mysql://[^/]+/([^?]*)(.*)");

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> properties = new HashMap<>(Map.of(
                "RST_DB_HOST",
                "127.0.0.1",
                "RST_DB_PORT",
                EmbeddedMariaDb.shared().port(),
                "RST_DB_USER",
                EmbeddedMariaDb.USER,
                "RST_DB_PASSWORD",
                "",
                "RST_DB_POOL",
                12,
                "RST_KAFKA",
                broker ? EmbeddedBroker.shared().address() : NOBODY_LISTENS_HERE,
                "RST_KEYS_DIR",
                TestKeys.folder().toString(),
                "RST_FILES_DIR",
                Workspace.ofThisRun("files").toString(),
                "RST_EUREKA_ENABLED",
                "false"));
        environment.getPropertySources().addFirst(new MapPropertySource("service-test", properties));
        String url = environment.getProperty("spring.datasource.url");
        if (url != null) properties.put("spring.datasource.url", inFreshSchema(url));
        addCaller(context, environment);
    }

    /** The service's own address with a schema that no other context of this run uses. */
    private static String inFreshSchema(String url) {
        Matcher parts = SCHEMA.matcher(url);
        if (!parts.matches()) throw new IllegalStateException("Not a MySQL address: " + url);
        EmbeddedMariaDb database = EmbeddedMariaDb.shared();
        String schema = database.freshSchema(parts.group(1));
        return "jdbc:mysql://127.0.0.1:" + database.port() + "/" + schema + parts.group(2);
    }

    private static void addCaller(ConfigurableApplicationContext context, ConfigurableEnvironment environment) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        beans.registerSingleton(
                "caller",
                new Caller(
                        () -> environment.getRequiredProperty("local.server.port", Integer.class),
                        JsonMapper.builder().build(),
                        null));
    }
}
