/** Units and accounts to try the suite with; only under the demo profile. */
@NullMarked
package io.renshetong.unit.demo;

import org.jspecify.annotations.NullMarked;
