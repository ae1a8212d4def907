package io.renshetong.system;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the journeys of a test class start: the suite runs, its browser is open, and the clerks are those of one unit. */
final class Journey implements BeforeAllCallback, AfterAllCallback {

    private final String unit;
    private Chromium chromium;
    private String unitName;

    private Journey(String unit) {
        this.unit = unit;
    }

    /** Journeys of the clerks of this unit. */
    static Journey in(String unit) {
        return new Journey(unit);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RunningSuite.stack();
        chromium = new Chromium();
        unitName = Api.as("admin01")
                .get("/api/unit/units/" + unit)
                .expect(200)
                .path("name")
                .asText();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // Where the suite could not start, that is what is to be told.
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The unit, as its clerks find it in a list. */
    String unitName() {
        return unitName;
    }

    /** Somebody at a desk, logged in by typing account and password. */
    Desk logIn(String login) {
        return chromium.logIn(login);
    }

    /** A desk of this size nobody has logged in at. */
    Desk desk(int width, int height) {
        return chromium.desk(width, height);
    }
}
