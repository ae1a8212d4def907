/** Performance experiments: how the suite does a thing, against the usual way to do it, in one run. */
@NullMarked
package io.renshetong.bench;

import org.jspecify.annotations.NullMarked;
