package io.renshetong.kernel.identity;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The unified social credit code of an organisation by GB 32100-2015. */
public record CreditCode(String value) {

    private static final int LENGTH = 18;

    /** 31 characters: I, O, S, V and Z are left out, so a letter's value is its place here and not A=10 to Z=35. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Registering department to the categories of organisation it registers (GB 32100-2015, table 1). */
    private static final Map<Character, String> CATEGORIES = Map.ofEntries(
            Map.entry('1', "1239"),
            Map.entry('2', "19"),
            Map.entry('3', "123459"),
            Map.entry('4', "19"),
            Map.entry('5', "1239"),
            Map.entry('6', "129"),
            Map.entry('7', "12"),
            Map.entry('8', "19"),
            Map.entry('9', "1239"),
            Map.entry('A', "19"),
            Map.entry('N', "1239"),
            Map.entry('Y', "1"));

    /** Head of the code to the unit types (table {@code unit-type}) such an organisation usually is. */
    private static final Map<String, Set<String>> USUAL_UNIT_TYPES = Map.of(
            "91", Set.of("10"),
            "92", Set.of("60"),
            "93", Set.of("10"),
            "51", Set.of("40"),
            "52", Set.of("50"),
            "11", Set.of("30"),
            "12", Set.of("20", "21", "22", "23"),
            "31", Set.of("50", "10"));

    /** Accepts a well-formed code only; use {@link #parse} for text that may be wrong. */
    public CreditCode {
        if (!hasTheShape(value) || value.charAt(17) != checkCharacter(value)) {
            throw new IllegalArgumentException("Not a credit code");
        }
    }

    /** Reads a code as typed; a wrong organisation code inside or an unknown category is a warning only. */
    public static Checked<CreditCode> parse(@Nullable String text) {
        String code = CleanText.of(text).toUpperCase(Locale.ROOT);
        if (!hasTheShape(code)) {
            return Checked.invalid("credit-code.shape");
        }
        if (code.charAt(17) != checkCharacter(code)) {
            return Checked.invalid("credit-code.check-character");
        }
        List<Finding> warnings = new ArrayList<>(0);
        if (CATEGORIES.getOrDefault(code.charAt(0), "").indexOf(code.charAt(1)) < 0) {
            warnings.add(Finding.warning("credit-code.category"));
        }
        if (!OrganisationCode.isAt(code, 8)) {
            warnings.add(Finding.warning("credit-code.organisation-code"));
        }
        return Checked.valid(new CreditCode(code), warnings);
    }

    private static boolean hasTheShape(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = code.charAt(i);
            boolean inRegion = i >= 2 && i < 8;
            if (inRegion ? c < '0' || c > '9' : ALPHABET.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The registering authority's region, six digits of GB/T 2260. */
    public String region() {
        return value.substring(2, 8);
    }

    /** The nine characters that were the organisation code before 2015. */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    /** Whether an organisation registered like this usually has that code of {@code unit-type}; unknown heads fit all. */
    public boolean fitsUnitType(String unitType) {
        Set<String> usual = USUAL_UNIT_TYPES.get(value.substring(0, 2));
        return usual == null || usual.contains(unitType);
    }

    @Override
    public String toString() {
        return value;
    }
}
