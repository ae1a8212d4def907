/** Units, the accounts of their people, and the tokens by which every service knows who asks. */
@NullMarked
package io.renshetong.unit;

import org.jspecify.annotations.NullMarked;
