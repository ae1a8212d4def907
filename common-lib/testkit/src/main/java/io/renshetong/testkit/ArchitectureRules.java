package io.renshetong.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Open;
import java.util.Date;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of the house, for every module to hold itself to:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "io.renshetong.person", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTests {
 *     @ArchTest static final ArchTests house = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {
    private static final Set<String> ASKS_THE_MACHINE = Set.of("now", "currentTimeMillis", "systemDefaultZone");

    private static final DescribedPredicate<JavaAccess<?>> BARE_NOW =
            DescribedPredicate.describe("the machine's time instead of the injected Clock", access -> {
                AccessTarget target = access.getTarget();
                boolean noArguments = target instanceof AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().isEmpty();
                boolean time = target.getOwner().getPackageName().equals("java.time")
                        || target.getOwner().isEquivalentTo(System.class);
                boolean newDate = target.getOwner().isEquivalentTo(Date.class)
                        && target.getName().equals("<init>");
                return noArguments && (newDate || time && ASKS_THE_MACHINE.contains(target.getName()));
            });

    /** A test sets the clock; what asks the machine cannot be tested. */
    @ArchTest
    public static final ArchRule TAKES_THE_TIME_FROM_THE_CLOCK =
            noClasses().should().accessTargetWhere(BARE_NOW).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Base")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PACKAGES_SAY_THAT_NOTHING_IS_NULL = classes()
            .that()
            .resideInAPackage("io.renshetong..")
            .should(Folders.beNullMarked())
            .allowEmptyShould(true);

    /** An endpoint that says nothing is closed at run time; this finds it before. */
    @ArchTest
    public static final ArchRule ENDPOINTS_SAY_WHOM_THEY_ARE_FOR = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(Needs.class)
            .orShould()
            .beAnnotatedWith(Open.class)
            .orShould(Folders.beDeclaredInClassesAnnotatedWith(Needs.class, Open.class))
            .allowEmptyShould(true);

    /** What services say to each other the gateway does not let through. */
    @ArchTest
    public static final ArchRule ADDRESSES_FOR_SERVICES_SAY_SO = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(Folders.haveAPathThatSaysWhetherItIsForServicesOnly())
            .allowEmptyShould(true);

    /** Nobody calls a controller but the web. */
    @ArchTest
    public static final ArchRule CONTROLLERS_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule WHAT_IS_NEEDED_COMES_THROUGH_THE_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

    /** The engine's rooms are its own affair; its door is the package io.renshetong.declaration. */
    @ArchTest
    public static final ArchRule THE_ENGINE_IS_ENTERED_THROUGH_ITS_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("io.renshetong.declaration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.renshetong.declaration.(*)..")
            .allowEmptyShould(true);

    /** One folder, one type; what two types share is in the register or in the engine. */
    @ArchTest
    public static final ArchRule TYPES_DO_NOT_KNOW_EACH_OTHER =
            classes().should(Folders.knowNoOtherTypesFolder()).allowEmptyShould(true);

    private ArchitectureRules() {}
}
