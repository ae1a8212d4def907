package io.renshetong.person.register;

/** A person's number in one back-end system (AAC001 per AAE140). */
record SystemNo(String insurance, String personNo) {}
