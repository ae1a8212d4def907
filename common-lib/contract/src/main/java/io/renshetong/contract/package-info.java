/** What travels between the services and the centre: topics and event records, JSON, additive only. */
@NullMarked
package io.renshetong.contract;

import org.jspecify.annotations.NullMarked;
