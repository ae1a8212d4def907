package io.renshetong.kernel.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much of a personal value may be shown to somebody who has not asked to reveal it. */
public final class Mask {

    /** Stands for a value of which nothing is shown, such as a wage without the permission to see wages. */
    public static final String HIDDEN = "***";

    /** Stands for a diagnosis or an injured part without the permission to see injuries. */
    public static final String WITHHELD = "—";

    private static final String PROVINCE = "(?:[^省市县区路街号]{2,8}(?:省|自治区|特别行政区)|(?:北京|天津|上海|重庆)市?)?";
    private static final String PREFECTURE = "(?:[^省市县区路街道号]{1,10}(?:市|自治州|地区|盟|州))?";
    private static final String COUNTY = "(?:[^省市县区路街道号]{1,10}(?:(?<![小社园校库厂片宿])区|县|旗|市))?";

    /** Province, prefecture and county or district at the head of an address; a residential 小区 is no district. */
    private static final Pattern TO_THE_COUNTY = Pattern.compile("^(" + PROVINCE + PREFECTURE + COUNTY + ")");

    private Mask() {}

    /** First six and last four; an old number of 15 digits keeps six and three, any other document two and two. */
    public static String idNumber(@Nullable String number) {
        if (number == null) {
            return "";
        }
        return switch (number.length()) {
            case 18 -> keep(number, 6, 4);
            case 15 -> keep(number, 6, 3);
            default -> keep(number, 2, 2);
        };
    }

    /** First three and last four of a mobile number; any other telephone keeps its last four. */
    public static String mobile(@Nullable String number) {
        if (number == null) {
            return "";
        }
        return number.length() == 11 && number.charAt(0) == '1' ? keep(number, 3, 4) : keep(number, 0, 4);
    }

    /** First and last four in groups; an account shorter than twelve keeps its last four only. */
    public static String bankAccount(@Nullable String account) {
        if (account == null || account.isEmpty()) {
            return "";
        }
        String last = account.length() > 4 ? " " + account.substring(account.length() - 4) : "";
        return account.length() < 12 ? "****" + last : account.substring(0, 4) + " **** ****" + last;
    }

    /** Down to the county or district, the rest hidden. */
    public static String address(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return "";
        }
        Matcher matcher = TO_THE_COUNTY.matcher(address);
        return (matcher.find() ? matcher.group(1) : "") + HIDDEN;
    }

    /** First character and the domain. */
    public static String email(@Nullable String email) {
        if (email == null || email.isEmpty()) {
            return "";
        }
        int at = email.indexOf('@');
        return at < 1 ? HIDDEN : email.charAt(0) + HIDDEN + email.substring(at);
    }

    /** First character and two stars, however long the name; only pages open to the public need it. */
    public static String name(@Nullable String name) {
        return name == null || name.isEmpty() ? "" : Character.toString(name.codePointAt(0)) + "**";
    }

    private static String keep(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        if (hidden <= 0) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
