/** The centre's ledger: payments, arrears and work injuries, posted here and announced to whoever projects them. */
@NullMarked
package io.renshetong.center.ledger;

import org.jspecify.annotations.NullMarked;
