package io.renshetong.contract;

/**
 * Who did something, as written at the time.
 *
 * @param id account id, unique across the suite
 * @param name the name shown to others
 */
public record Party(String id, String name) {}
