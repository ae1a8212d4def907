package io.renshetong.kernel.insurance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A kind of social insurance, with its code AAE140 of LD/T 92: what units declare here, and what else has to be known. */
public enum Insurance {
    MEDICAL("310", "职工基本医疗保险", "医疗保险", Subsystem.MEDICAL),
    CIVIL_SERVANT_MEDICAL("320", "公务员医疗补助", "公务员补助", Subsystem.MEDICAL),
    LARGE_MEDICAL("330", "大额医疗费用补助", "大额医疗", Subsystem.MEDICAL),
    /** Residents have it by themselves; no unit declares it. */
    RESIDENTS_MEDICAL("390", "城乡居民医疗保险", "居民医保", Subsystem.MEDICAL),
    MATERNITY("510", "生育保险", "生育保险", Subsystem.MEDICAL),
    INJURY("410", "工伤保险", "工伤保险", Subsystem.INJURY),
    UNEMPLOYMENT("210", "失业保险", "失业保险", Subsystem.UNEMPLOYMENT);

    private static final Map<String, Insurance> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Insurance::code, Function.identity()));

    private final String code;
    private final String label;
    private final String shortLabel;
    private final Subsystem subsystem;

    Insurance(String code, String label, String shortLabel, Subsystem subsystem) {
        this.code = code;
        this.label = label;
        this.shortLabel = shortLabel;
        this.subsystem = subsystem;
    }

    /** By three-digit code. The old one-digit codes contradict each other between systems and are not known here. */
    public static Optional<Insurance> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The three a unit chooses among: medical, injury, unemployment. */
    public static List<Insurance> chosen() {
        return List.of(MEDICAL, INJURY, UNEMPLOYMENT);
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** As sheets head their columns. */
    public String shortLabel() {
        return shortLabel;
    }

    public Subsystem subsystem() {
        return subsystem;
    }

    /** The insurances that come along with this one and are not chosen by themselves. */
    public List<Insurance> companions() {
        return this == MEDICAL ? List.of(LARGE_MEDICAL, MATERNITY, CIVIL_SERVANT_MEDICAL) : List.of();
    }
}
