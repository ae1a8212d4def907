/** Insures the people of the demo. */
@NullMarked
package io.renshetong.enrollment.demo;

import org.jspecify.annotations.NullMarked;
