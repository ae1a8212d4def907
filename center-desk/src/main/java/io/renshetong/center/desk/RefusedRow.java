package io.renshetong.center.desk;

import org.jspecify.annotations.Nullable;

/**
 * Why one case of a request was left as it is.
 *
 * @param status what the answer would be if it had been asked for alone
 */
record RefusedRow(String no, @Nullable String subjectName, int status, String code, String detail) {}
