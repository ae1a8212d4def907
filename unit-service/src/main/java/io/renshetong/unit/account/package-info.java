/** Accounts of people: who they are, what they may do and where, and the rules for their passwords. */
@NullMarked
package io.renshetong.unit.account;

import org.jspecify.annotations.NullMarked;
