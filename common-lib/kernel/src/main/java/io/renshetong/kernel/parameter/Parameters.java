package io.renshetong.kernel.parameter;

import io.renshetong.kernel.Tsv;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parameters by key, region, insurance and day; what is not there is empty and never a default. */
public final class Parameters {

    /** The region of what holds in the whole country. */
    public static final String NATION = "000000";

    private final Map<String, List<Parameter>> byKey = new TreeMap<>();

    private Parameters(Collection<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            List<Parameter> sameKey = byKey.computeIfAbsent(parameter.key(), _ -> new ArrayList<>());
            if (sameKey.stream().anyMatch(parameter::clashesWith)) {
                throw new IllegalArgumentException(parameter.key() + " holds two values at once in "
                        + parameter.region() + " from " + parameter.from());
            }
            sameKey.add(parameter);
        }
    }

    /** Refuses two values that hold at the same place and time. */
    public static Parameters of(Collection<Parameter> parameters) {
        return new Parameters(parameters);
    }

    /** The parameters of Hunan this build was made with, {@code parameters/hunan-demo.tsv}. */
    public static Parameters load() {
        return of(Tsv.read("/parameters/hunan-demo.tsv").rows().stream()
                .map(Parameters::parameter)
                .toList());
    }

    private static Parameter parameter(Tsv.Row row) {
        String insurance = row.orNull("insurance");
        return new Parameter(
                row.get("key"),
                row.get("region"),
                insurance == null ? null : Insurance.ofCode(insurance).orElseThrow(),
                LocalDate.parse(row.get("from")),
                row.date("to"),
                row.get("value"),
                row.get("unit"),
                row.get("source"),
                Boolean.parseBoolean(row.get("demo")));
    }

    /**
     * The value that holds on the day something belongs to or happened, not today. The nearest region decides: county,
     * prefecture, province, nation; within a region what is said of this insurance before what is said of all.
     */
    public Optional<Parameter> value(String key, String region, @Nullable Insurance insurance, LocalDate onDate) {
        List<Parameter> candidates = byKey.get(key);
        if (candidates == null) {
            return Optional.empty();
        }
        for (String place : widening(region)) {
            Parameter ofAll = null;
            for (Parameter candidate : candidates) {
                if (candidate.region().equals(place) && candidate.holdsOn(onDate)) {
                    if (candidate.insurance() == null) {
                        ofAll = candidate;
                    } else if (candidate.insurance() == insurance) {
                        return Optional.of(candidate);
                    }
                }
            }
            if (ofAll != null) {
                return Optional.of(ofAll);
            }
        }
        return Optional.empty();
    }

    /** The value of a key that does not differ by insurance. */
    public Optional<Parameter> value(String key, String region, LocalDate onDate) {
        return value(key, region, null, onDate);
    }

    /** The value of a key without which nothing can go on. */
    public Parameter require(String key, String region, @Nullable Insurance insurance, LocalDate onDate) {
        return value(key, region, insurance, onDate).orElseThrow(() -> new ParameterMissing(key, region, onDate));
    }

    /** Everything that holds in a region on a day, one line per key and insurance, in the order of keys. */
    public List<Parameter> holding(String region, LocalDate onDate) {
        return byKey.values().stream()
                .flatMap(sameKey -> sameKey.stream()
                        .map(Parameter::insurance)
                        .distinct()
                        .map(insurance -> value(sameKey.getFirst().key(), region, insurance, onDate)
                                .filter(found -> found.insurance() == insurance))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** Every line, past and future too. */
    public List<Parameter> all() {
        return byKey.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> widening(String region) {
        return List.of(region, region.substring(0, 4) + "00", region.substring(0, 2) + "0000", NATION);
    }
}
