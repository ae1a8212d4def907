package io.renshetong.starter.crypto;

/** Lets an encrypted number be found by its exact value without being readable; replaceable by an HMAC over SM3. */
public interface BlindIndex {
    /** 32 lower-case hex characters for a value the caller has normalised (upper case, no blanks). */
    String of(String normalised);
}
