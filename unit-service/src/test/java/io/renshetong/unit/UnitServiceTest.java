package io.renshetong.unit;

import io.renshetong.testkit.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** Starts unit-service with the demo units and accounts and a clock that can be set; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest(broker = false)
@ActiveProfiles("demo")
@TestPropertySource(properties = {"RST_DEMO_PASSWORD=Renshetong@2026", "RST_PROBE_PASSWORD=Probe-secret-1"})
@Import({SteppingClock.Configuration.class, Desk.class})
public @interface UnitServiceTest {}
