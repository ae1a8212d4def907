package io.renshetong.unit.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator of the suite decides about accounts; what the regulation decides is in {@link PasswordPolicy}.
 *
 * @param unusedAfter after which an account nobody uses is switched off
 */
@ConfigurationProperties("rst.accounts")
public record AccountSettings(@DefaultValue("90d") Duration unusedAfter) {}
