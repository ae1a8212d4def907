package io.renshetong.kernel.retirement;

import io.renshetong.kernel.identity.Sex;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three groups whose pension age was 60, 55 or 50 before it began to rise. */
public enum PensionAge {
    MALE_60("male-60"),
    FEMALE_55("female-55"),
    FEMALE_50("female-50");

    /** 干部 and 国家公务员 in the table {@code personal-status} (AAC012). */
    private static final Set<String> CADRES = Set.of("4", "5");

    private final String key;

    PensionAge(String key) {
        this.key = key;
    }

    /** A woman's group depends on her personal status; who is no cadre retires with the workers. */
    public static PensionAge of(Sex sex, @Nullable String personalStatus) {
        if (sex == Sex.MALE) {
            return MALE_60;
        }
        return personalStatus != null && CADRES.contains(personalStatus) ? FEMALE_55 : FEMALE_50;
    }

    String parameter(String name) {
        return "retire." + key + "." + name;
    }
}
