/** A case at the centre: what was filed, what the rules found, who handles it, and the log nobody can rewrite. */
@NullMarked
package io.renshetong.center.casefile;

import org.jspecify.annotations.NullMarked;
