/** Who somebody is: citizens, documents, units, accounts, and how much of them may be shown. */
@NullMarked
package io.renshetong.kernel.identity;

import org.jspecify.annotations.NullMarked;
