package io.renshetong.person.register;

/** Whose number in one system it is. */
record SystemNoOf(long personId, String insurance, String personNo) {}
