/** The parts that are not ours: MariaDB and the Kafka broker, and the secrets the suite shares. */
@NullMarked
package io.renshetong.local.infra;

import org.jspecify.annotations.NullMarked;
