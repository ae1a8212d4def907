package io.renshetong.kernel.money;

/** The check digit of a bank card number by ISO/IEC 7812-1, annex B. */
public final class Luhn {

    private Luhn() {}

    /** Whether the last of these digits checks the others; false for anything but digits. */
    public static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return !digits.isEmpty() && sum % 10 == 0;
    }
}
