/** Login of the browser: cookies outside, tokens inside. */
@NullMarked
package io.renshetong.gateway.session;

import org.jspecify.annotations.NullMarked;
