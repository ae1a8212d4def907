package io.renshetong.enrollment.participation;

/**
 * Why a participation changed.
 *
 * @param changeType AAC050
 * @param changeReason AAE160
 * @param declarationNo the declaration that took effect
 */
public record Cause(String changeType, String changeReason, String declarationNo, int revision) {}
