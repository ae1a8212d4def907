package io.renshetong.report.outside;

import java.util.Optional;

/** The register of units, as far as it can be reached. */
public class Units {
    private final UnitClient client;

    Units(UnitClient client) {
        this.client = client;
    }

    /** 统一社会信用代码 of a unit in the caller's scope; empty when it has none or unit-service is away. */
    public Optional<String> creditCode(String unitCode) {
        return Optional.ofNullable(client.unit(unitCode).creditCode());
    }
}
