package io.renshetong.kernel.identity;

/** The check character of an organisation code by GB 11714, which a credit code carries inside. */
final class OrganisationCode {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    /** Whether the nine characters from {@code start} are an organisation code. */
    static boolean isAt(String text, int start) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.getNumericValue(text.charAt(start + i)) * WEIGHTS[i];
        }
        return text.charAt(start + WEIGHTS.length) == checkCharacter(sum);
    }

    private static char checkCharacter(int sum) {
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
