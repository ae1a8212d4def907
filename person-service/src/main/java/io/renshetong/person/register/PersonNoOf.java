package io.renshetong.person.register;

/** 个人编号: whose it is, in all systems alike. */
record PersonNoOf(long id, String personNo) {}
