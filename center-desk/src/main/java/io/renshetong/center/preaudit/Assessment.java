package io.renshetong.center.preaudit;

import java.util.List;

/**
 * What the automatic pre-audit says about one case.
 *
 * @param upgrade the only change is the id number written with 18 digits instead of 15; passes whatever the policy says
 */
public record Assessment(Light light, List<Finding> findings, boolean upgrade) {
    static Assessment of(List<Finding> findings, boolean upgrade) {
        Light worst = findings.stream().map(Finding::light).reduce(Light.GREEN, Light::or);
        return new Assessment(worst, List.copyOf(findings), upgrade);
    }
}
