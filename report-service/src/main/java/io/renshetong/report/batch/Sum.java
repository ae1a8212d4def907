package io.renshetong.report.batch;

import java.util.Map;

/**
 * How much a scope holds.
 *
 * @param items changes the declarations ask for
 * @param persons whom they are about, each once
 * @param byInsurance declarations by code of the insurance
 */
public record Sum(int declarations, int items, int persons, Map<String, Integer> byInsurance) {}
