package io.renshetong.bench;

import io.renshetong.local.Suite;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service of no domain, in this very process, on the suite's database and broker: what every service has and nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BenchService {

    static ConfigurableApplicationContext start(Ground ground) throws Exception {
        ground.inBenchSchema();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.application.name", "bench");
        properties.put("spring.config.import", "classpath:renshetong-service.yml");
        properties.put("spring.datasource.url", ground.stack().jdbcUrl(Ground.SCHEMA) + "?${rst.db.options}");
        properties.put("RST_DB_PASSWORD", ground.stack().databasePassword());
        properties.put("RST_KAFKA", "127.0.0.1:" + ground.stack().ports().of(Suite.KAFKA));
        properties.put("RST_KEYS_DIR", ground.stack().home().keys().toString());
        properties.put("RST_FILES_DIR", ground.stack().home().files().toString());
        properties.put("RST_EUREKA_ENABLED", "false");
        properties.put("server.port", "0");
        properties.put("logging.level.root", "WARN");
        return new SpringApplicationBuilder(BenchService.class)
                .web(WebApplicationType.SERVLET)
                .properties(properties)
                .run();
    }
}
