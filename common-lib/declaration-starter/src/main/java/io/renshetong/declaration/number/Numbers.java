package io.renshetong.declaration.number;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out declaration numbers {@code {region6}{business2}{yyyyMMdd}{6 digits}} and batch numbers
 * {@code P{region6}{business2}{yyyyMMddHHmmss}{3 digits}} (DOMAIN D.4); gaps are allowed, repetition is not.
 *
 * <p>Takes numbers in a short transaction of its own, so call it before opening the one they are used in.
 */
public class Numbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    public Numbers(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** As many declaration numbers as wanted, for units of one region. */
    public List<String> declarations(String region, String business, int count) {
        Block block = block(region, business, count);
        return LongStream.range(block.first(), block.first() + count)
                .mapToObj(number -> block.series() + "%06d".formatted(number))
                .toList();
    }

    /** As {@link #declarations}, for whoever makes the numbers in the database: the series, then at least six digits. */
    public Block block(String region, String business, int count) {
        String series = region + business + DAY.format(LocalDateTime.now(clock));
        return new Block(series, advance(series, count) - count + 1);
    }

    /** Consecutive numbers of a series, from {@code first} on. */
    public record Block(String series, long first) {}

    /** The number of a file handed in: {@code IM{yyyyMMdd}{6 digits}}. */
    public String sheetImport() {
        String series = "IM" + DAY.format(LocalDateTime.now(clock));
        return series + "%06d".formatted(advance(series, 1));
    }

    public String batch(String unitCode, String business) {
        String series = "P" + region(unitCode) + business + SECOND.format(LocalDateTime.now(clock));
        return series + "%03d".formatted(advance(series, 1));
    }

    /** The administrative division a unit code begins with. */
    public static String region(String unitCode) {
        return unitCode.substring(0, 6);
    }

    private long advance(String series, int by) {
        Long last = ownTransaction.execute(status -> {
            jdbc.update("""
                    INSERT INTO declaration_number (series, last) VALUES (?, LAST_INSERT_ID(?))
                    ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + ?)""", series, by, by);
            return jdbc.queryForObject("SELECT LAST_INSERT_ID()", Long.class);
        });
        if (last == null) {
            throw new IllegalStateException("The database gave no number for " + series);
        }
        return last;
    }
}
