/** Signing in: tokens, their renewal and their end. */
@NullMarked
package io.renshetong.unit.session;

import org.jspecify.annotations.NullMarked;
