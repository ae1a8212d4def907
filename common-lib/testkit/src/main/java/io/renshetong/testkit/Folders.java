package io.renshetong.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the rules of the house ask of folders and of the classes in them. */
final class Folders {
    private static final String DECLARATION_TYPE = "io.renshetong.declaration.DeclarationType";

    private Folders() {}

    static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isAnonymousClass() || type.getPackage().isAnnotatedWith(NullMarked.class)) return;
                events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    @SafeVarargs
    static ArchCondition<JavaMethod> beDeclaredInClassesAnnotatedWith(Class<? extends Annotation>... annotations) {
        return new ArchCondition<>("be declared in a class annotated with one of " + Arrays.toString(annotations)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = Arrays.stream(annotations).anyMatch(method.getOwner()::isAnnotatedWith);
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says nothing"));
            }
        };
    }

    /** The gateway tells such addresses by their path alone, so path and permission have to agree. */
    static ArchCondition<JavaMethod> haveAPathThatSaysWhetherItIsForServicesOnly() {
        return new ArchCondition<>("be below /peer/ if, and only if, they need PEER and nothing else") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Needs needs = method.isAnnotatedWith(Needs.class)
                        ? method.getAnnotationOfType(Needs.class)
                        : method.getOwner().tryGetAnnotationOfType(Needs.class).orElse(null);
                boolean forPeers = needs != null && Arrays.asList(needs.value()).contains(Permission.PEER);
                boolean forPeersOnly = forPeers && needs.value().length == 1;
                RequestMapping mapping =
                        AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
                boolean belowPeer =
                        mapping != null && Arrays.stream(mapping.path()).anyMatch(path -> path.startsWith("/peer/"));
                boolean agree = belowPeer ? forPeersOnly : !forPeers;
                events.add(new SimpleConditionEvent(method, agree, method.getFullName()));
            }
        };
    }

    /** A type's folder is the package of a class that implements the engine's DeclarationType. */
    static ArchCondition<JavaClass> knowNoOtherTypesFolder() {
        return new ArchCondition<>("know no other declaration type's folder") {
            private Set<String> folders = Set.of();

            @Override
            public void init(Collection<JavaClass> all) {
                folders = all.stream()
                        .filter(type -> !type.isInterface() && type.isAssignableTo(DECLARATION_TYPE))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!folders.contains(type.getPackageName())) return;
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    if (folders.contains(target) && !target.equals(type.getPackageName()))
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
        };
    }
}
