package io.renshetong.local;

import io.renshetong.local.check.Machine;
import io.renshetong.local.check.Orphans;
import io.renshetong.local.check.PortCheck;
import io.renshetong.local.check.Tool;
import io.renshetong.local.process.PidFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code rst doctor}: everything the suite asks of a machine, each with what to do where it is missing. */
final class DoctorCommand {

    private static final int NODE_MAJOR = 20;

    private final Path repository;
    private final Home home;
    private final PidFiles pids;
    private final Ports ports;
    private final Console console;
    private boolean healthy = true;

    DoctorCommand(Path repository, Home home, PidFiles pids, Ports ports, Console console) {
        this.repository = repository;
        this.home = home;
        this.pids = pids;
        this.ports = ports;
        this.console = console;
    }

    int run() {
        console.say("doctor.repository", repository);
        good(Text.of("doctor.jdk", Runtime.version(), System.getProperty("java.home")));
        tool("Maven", Tool.version("mvn", "--version"), Text.of("doctor.maven-missing"));
        node();
        tool("npm", Tool.version("npm", "--version"), Text.of("doctor.node-missing"));
        ports();
        Machine machine = Machine.look(home.root());
        machine.lacking().forEach(this::bad);
        if (machine.lacking().isEmpty()) {
            good(Text.of("doctor.machine", machine.memory(), machine.disk()));
        }
        List<String> libraries = Tool.missingLibraries(home.apps());
        if (libraries.isEmpty()) {
            good(Text.of("doctor.libraries"));
        } else {
            bad(Text.of("doctor.libraries-missing", String.join("、", libraries)));
        }
        Tool.version("chromium", "--version")
                .ifPresentOrElse(
                        version -> good("Chromium  " + version),
                        () -> console.out().println("  – " + Text.of("doctor.chromium-missing")));
        console.say(healthy ? "doctor.healthy" : "doctor.unhealthy");
        return healthy ? 0 : Fault.Kind.MACHINE.status();
    }

    private void node() {
        Optional<String> version = Tool.version("node", "--version");
        int major = version.map(text -> text.replaceAll("^v?(\\d{1,4}).*", "$1"))
                .filter(text -> text.matches("\\d+"))
                .map(Integer::parseInt)
                .orElse(0);
        if (version.isPresent() && major < NODE_MAJOR) {
            bad(Text.of("doctor.node-old", version.get(), NODE_MAJOR));
        } else {
            tool("Node", version, Text.of("doctor.node-missing"));
        }
    }

    private void ports() {
        if (pids.running(Orphans.SUPERVISOR).isPresent()) {
            good(Text.of("doctor.ports-ours"));
            return;
        }
        List<String> taken = PortCheck.of(ports).taken();
        taken.forEach(this::bad);
        if (taken.isEmpty()) {
            good(Text.of(
                    "doctor.ports", ports.byPart().values().stream().sorted().toList()));
        }
    }

    private void tool(String name, Optional<String> version, String whatToDo) {
        version.ifPresentOrElse(found -> good(name + "  " + found), () -> bad(whatToDo));
    }

    private void good(String line) {
        console.out().println("  ✓ " + line);
    }

    private void bad(String line) {
        healthy = false;
        console.out().println("  ✗ " + line);
    }
}
