/** The audit desk: search, claim, release, pass, return. */
@NullMarked
package io.renshetong.center.desk;

import org.jspecify.annotations.NullMarked;
