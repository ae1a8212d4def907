package io.renshetong.contract;

/**
 * A document handed in with a declaration; its bytes are had from the declaring service.
 *
 * @param kind what it proves, a code of the declaration type
 * @param size bytes
 * @param sha256 lower-case hex
 */
public record AttachmentRef(String id, String kind, String fileName, String contentType, long size, String sha256) {}
