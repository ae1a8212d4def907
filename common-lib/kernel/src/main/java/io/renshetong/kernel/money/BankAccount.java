package io.renshetong.kernel.money;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.Finding;
import io.renshetong.kernel.identity.Mask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An account money is paid to or collected from; prints itself masked. */
public record BankAccount(Holder holder, String number) {

    /** Whose account it is, which decides whether its number is a card number. */
    public enum Holder {
        /** A person's card or account: a card number of 12 to 19 digits with a Luhn digit. */
        PERSON,
        /** A unit's settlement account: not a card number, so it has no Luhn digit. */
        UNIT
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{5,32}");
    private static final Pattern CARD_NUMBER = Pattern.compile("\\d{12,19}");
    private static final Pattern SPACES_AND_HYPHENS = Pattern.compile("[\\s\\-‐‑–—]+");

    /** Code in the table {@code bank} to the lengths its units' accounts usually have; a hint, no rule. */
    private static final Map<String, Set<Integer>> USUAL_LENGTHS = Map.ofEntries(
            Map.entry("102", Set.of(19)),
            Map.entry("103", Set.of(15, 17, 19)),
            Map.entry("104", Set.of(12)),
            Map.entry("105", Set.of(20)),
            Map.entry("301", Set.of(18, 21)),
            Map.entry("308", Set.of(15)),
            Map.entry("313", from12To22()),
            Map.entry("314", from12To22()),
            Map.entry("403", Set.of(18)));

    /** Accepts a number that fits its holder only; use {@link #parse} for text that may be wrong. */
    public BankAccount {
        String problem = problem(holder, number);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Reads a number as typed, with or without spaces and hyphens. */
    public static Checked<BankAccount> parse(Holder holder, @Nullable String text) {
        return parse(holder, text, null);
    }

    /** Reads a number and warns if units with this bank usually have longer or shorter ones. */
    public static Checked<BankAccount> parse(Holder holder, @Nullable String text, @Nullable String bank) {
        String number = SPACES_AND_HYPHENS.matcher(CleanText.of(text)).replaceAll("");
        String problem = problem(holder, number);
        if (problem != null) {
            return Checked.invalid(problem);
        }
        boolean unusual = holder == Holder.UNIT
                && bank != null
                && USUAL_LENGTHS.containsKey(bank)
                && !USUAL_LENGTHS.get(bank).contains(number.length());
        return Checked.valid(
                new BankAccount(holder, number),
                unusual ? List.of(Finding.warning("bank-account.unusual-length", number.length())) : List.of());
    }

    private static @Nullable String problem(Holder holder, String number) {
        if (!NUMBER.matcher(number).matches()) {
            return "bank-account.shape";
        }
        return switch (holder) {
            case UNIT -> null;
            case PERSON -> {
                if (!CARD_NUMBER.matcher(number).matches()) {
                    yield "bank-account.card-length";
                }
                yield Luhn.checks(number) ? null : "bank-account.check-digit";
            }
        };
    }

    private static Set<Integer> from12To22() {
        return IntStream.rangeClosed(12, 22).boxed().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return Mask.bankAccount(number);
    }
}
