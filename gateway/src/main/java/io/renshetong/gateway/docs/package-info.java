/** The API documentation of all services on one page. */
@NullMarked
package io.renshetong.gateway.docs;

import org.jspecify.annotations.NullMarked;
