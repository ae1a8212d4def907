/** What all declarations of staff changes have in common: somebody, by number and name, and the insurances chosen. */
@NullMarked
package io.renshetong.enrollment.declared;

import org.jspecify.annotations.NullMarked;
