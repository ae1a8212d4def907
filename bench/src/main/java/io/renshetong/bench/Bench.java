package io.renshetong.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Starts a suite of its own on empty data, runs the experiments on it, prints what it found and ends it: {@code ./rst bench}. */
public final class Bench {

    private static final List<Experiment> EXPERIMENTS = List.of(
            new Reading(),
            new InsertingRows(),
            new Relaying(),
            new Importing(),
            new Singles(),
            new GoingRound(),
            new Joining(),
            new Printing());

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings;
        try {
            settings = Settings.of(arguments);
        } catch (IllegalArgumentException unreadable) {
            System.err.println("看不懂的参数：" + unreadable.getMessage() + "　用法：./rst bench [--rows=100000]"
                    + " [--declarations=10000] [--rounds=5] [--only=" + names() + "] [--json=文件]");
            System.exit(2);
            return;
        }
        Report report = new Report();
        boolean failed = false;
        try (Ground ground = Ground.start(settings)) {
            for (Experiment experiment : EXPERIMENTS) {
                if (settings.wants(experiment.name())) {
                    System.out.println("▶ " + experiment.name());
                    failed |= !ran(experiment, ground, report);
                }
            }
        }
        System.out.println();
        System.out.println(report.table());
        report.write(settings.json(), Instant.now());
        System.out.println("JSON：" + settings.json().toAbsolutePath());
        System.exit(failed ? 1 : 0);
    }

    /** One experiment that fails is said and does not take the figures of the others with it. */
    private static boolean ran(Experiment experiment, Ground ground, Report report) {
        try {
            report.add(experiment.run(ground));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception failure) {
            System.err.println("✗ " + experiment.name());
            failure.printStackTrace(System.err);
            return false;
        }
    }

    private static String names() {
        return String.join(",", EXPERIMENTS.stream().map(Experiment::name).toList());
    }
}
