package io.renshetong.kernel.insurance;

/** One of the three systems behind the portal; each numbers persons and units for itself. */
public enum Subsystem {
    MEDICAL("医疗"),
    INJURY("工伤"),
    UNEMPLOYMENT("失业");

    private final String label;

    Subsystem(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
