package io.renshetong.local;

import io.renshetong.local.process.PidFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What {@code ./rst} calls. */
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    /** A command and its flags; the repository comes in the system property {@code rst.repository}. */
    public static void main(String[] arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        List<String> flags = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Console console = new Console();
        int status;
        try {
            status = run(command, flags, console);
        } catch (Fault fault) {
            console.tell(fault);
            status = fault.kind().status();
        }
        System.exit(status);
    }

    private static int run(String command, List<String> flags, Console console) {
        Map<String, String> environment = System.getenv();
        Path repository = Path.of(System.getProperty("rst.repository", "")).toAbsolutePath();
        Home home = new Home(Path.of(environment.getOrDefault("RST_HOME", repository + "/.rst"))
                .toAbsolutePath());
        PidFiles pids = new PidFiles(home.run());
        Clock clock = Clock.systemUTC();
        return switch (command) {
            case "up" -> {
                Options options = new Options(
                        repository,
                        home,
                        home.apps(),
                        Ports.from(environment),
                        services(environment),
                        !environment.getOrDefault("RST_AOT", "on").equals("off"),
                        Map.of());
                yield new UpCommand(options, pids, console, clock)
                        .run(flags.contains("--fresh"), flags.contains("--detach"));
            }
            case "down" -> new DownCommand(home, pids, console).run();
            case "status" -> new StatusCommand(home, pids, console).run();
            case "doctor" -> new DoctorCommand(repository, home, pids, Ports.from(environment), console).run();
            case "rehearse" -> new Rehearsal(repository, home, console, clock).run();
            default -> {
                console.say("usage");
                yield USAGE;
            }
        };
    }

    /** {@code RST_SERVICES} starts only some of them, for work on one part. */
    private static List<String> services(Map<String, String> environment) {
        String wanted = environment.getOrDefault("RST_SERVICES", "").strip();
        return wanted.isEmpty() ? Options.names() : List.of(wanted.split("[,\\s]+"));
    }
}
