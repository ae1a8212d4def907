/** Invented people for the demo profile, the same in every service that seeds its register; any likeness to real people is chance. */
@NullMarked
package io.renshetong.demo;

import org.jspecify.annotations.NullMarked;
