package io.renshetong.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/** Starts the gateway in front of the {@link Suite}, and sees that it loses no buffer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "eureka.client.enabled=false")
@ContextConfiguration(classes = GatewayApplication.class, initializers = Suite.Registered.class)
@ExtendWith(NoLeaks.class)
@interface GatewayTest {

    @AliasFor(annotation = SpringBootTest.class, attribute = "args")
    String[] args() default {};
}
