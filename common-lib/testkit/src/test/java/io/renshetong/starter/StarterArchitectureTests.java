package io.renshetong.starter;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.renshetong.testkit.ArchitectureRules;

@AnalyzeClasses(
        packages = {"io.renshetong.starter", "io.renshetong.contract", "io.renshetong.kernel"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class StarterArchitectureTests {
    @ArchTest
    static final ArchTests house = ArchTests.in(ArchitectureRules.class);

    /** Two exceptions: a denial is recorded, and a record names the actor; the error page says that it is open. */
    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("io.renshetong.starter.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("..actor.."), resideInAPackage("..audit.."))
            .ignoreDependency(resideInAPackage("..problem.."), resideInAPackage("..actor.."));

    @ArchTest
    static final ArchRule JARS_DEPEND_ONE_WAY = noClasses()
            .that()
            .resideInAPackage("io.renshetong.starter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.renshetong.declaration..", "io.renshetong.testkit..");
}
