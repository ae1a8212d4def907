package io.renshetong.person.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the register.
 *
 * @param revealThreshold reveals per account and day above which each further one is flagged
 */
@ConfigurationProperties("rst.person")
record RegisterSettings(@DefaultValue("100") int revealThreshold) {}
