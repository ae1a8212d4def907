package io.renshetong.person.outside;

import io.renshetong.declaration.Neighbour;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.actor.AsksAsPeer;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.openfeign.FeignClient;

/** Joining, leaving and retiring in transit at enrollment-service. */
@FeignClient(
        name = "enrollment-service",
        contextId = "staff-changes",
        fallbackFactory = StaffChangesAway.class,
        configuration = AsksAsPeer.class)
public interface StaffChanges extends Neighbour {
    /** The keys they hold there, by the person's fingerprint: one per insurance. */
    static Set<String> of(String fingerprint) {
        return Insurance.chosen().stream()
                .map(insurance -> "staff:" + fingerprint + ":" + insurance.code())
                .collect(Collectors.toSet());
    }
}
