package io.renshetong.enrollment.outside;

import io.renshetong.declaration.Neighbour;
import io.renshetong.starter.actor.AsksAsPeer;
import org.springframework.cloud.openfeign.FeignClient;

/** Changes of persons in transit at person-service. */
@FeignClient(name = "person-service", fallbackFactory = PersonChangesAway.class, configuration = AsksAsPeer.class)
public interface PersonChanges extends Neighbour {
    /** The key a change of key data (关键信息) holds there, by the person's fingerprint. */
    static String keyChange(String fingerprint) {
        return "person-key:" + fingerprint;
    }
}
