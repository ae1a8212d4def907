/** What the centre's ledger says: payments and work injuries, a projection of its topic that nobody else writes. */
@NullMarked
package io.renshetong.enrollment.ledger;

import org.jspecify.annotations.NullMarked;
