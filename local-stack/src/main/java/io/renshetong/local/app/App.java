package io.renshetong.local.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** A program ready to be started: how its class path is given, and its cache. */
public record App(List<String> target, AotCache cache, List<String> flags) {

    /** A boot jar that was unpacked: thin jar, libraries beside it. */
    static App unpacked(Path jar, List<String> flags) {
        List<String> all = new ArrayList<>(flags);
        if (wasProcessedAhead(jar)) {
            all.add("-Dspring.aot.enabled=true");
        }
        return new App(List.of("-jar", jar.toString()), new AotCache(jar.getParent(), all), List.copyOf(all));
    }

    /** A main class on a class path. */
    public static App mainClass(String classPath, String mainClass, Path folder, List<String> flags) {
        List<String> keyed = new ArrayList<>(flags);
        keyed.add(classPath);
        return new App(List.of("-cp", classPath, mainClass), new AotCache(folder, keyed), flags);
    }

    /** The command line: with its cache, or recording one where there is none and that is wanted. */
    public List<String> command(boolean record) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        if (cache.exists()) {
            command.add(cache.use());
        } else if (record && cache.isMissing()) {
            command.add(cache.record());
        }
        command.addAll(target);
        return command;
    }

    private static boolean wasProcessedAhead(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().endsWith("__ApplicationContextInitializer.class"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
