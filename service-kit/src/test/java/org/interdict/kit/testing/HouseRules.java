package org.interdict.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house as sentences; every module with a service runs them over its own main code. */
public final class HouseRules {
    private static final String KIT = "org.interdict.kit..";

    /** Endings of the names of classes that serve the domain, and so may know more than it does. */
    private static final Set<String> MECHANICS = Set.of(
            "Resource",
            "Service",
            "Row",
            "Rows",
            "Events",
            "Importer",
            "Filter",
            "View",
            "Views",
            "Consumer",
            "Client",
            "Config",
            // What is asked, who may see it, and what is answered.
            "Question",
            "Selection",
            "Walk",
            "Scope",
            "Sight",
            "Figures");

    private static final Pattern EMPTY_WORD =
            Pattern.compile("(?i)impl|utils?|helpers?|managers?|dtos?|models?|common");
    private static final Pattern EMPTY_ENDING =
            Pattern.compile(".*(Impl|Utils?|Helpers?|Managers?|D[Tt][Oo]s?|Models?|Common)");

    private static final DescribedPredicate<JavaClass> THE_DOMAIN =
            describe("are records or enums of the domain", HouseRules::isDomain);

    private static final DescribedPredicate<JavaClass> ENTITIES =
            describe("are JPA entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));

    private static final DescribedPredicate<JavaClass> REPOSITORIES_AND_THEIR_ROWS = describe(
            "are a repository, its rows or their making",
            type -> type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                    || Stream.of("Row", "Rows").anyMatch(outermost(type).getSimpleName()::endsWith));

    @ArchTest
    public static final ArchRule domain_knows_only_java = classes()
            .that(THE_DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.interdict.contracts.codes..",
                            "org.interdict.kit.problem..",
                            "org.jspecify..",
                            // Annotations only: what the published schema says of a member.
                            "jakarta.validation.constraints..",
                            "org.eclipse.microprofile.openapi.annotations..",
                            "com.fasterxml.jackson.annotation..")
                    .or(describe("are the domain's own", HouseRules::isOfTheDomainsOwn)))
            .because("rules that know neither HTTP nor SQL can be read and tested as plain Java")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule only_consumers_and_the_kit_touch_kafka = noClasses()
            .that()
            .resideOutsideOfPackage(KIT)
            .and(describe(
                    "are no consumers",
                    type -> !outermost(type).isAssignableTo("org.interdict.kit.inbox.EventHandler")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..", "org.interdict.kit.inbox..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule features_have_no_cycles =
            slices().matching("org.interdict.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nobody_calls_Instant_now = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.interdict.kit.time.ClockProducer")
            .should()
            .accessTargetWhere(describe("the machine's clock is read", HouseRules::readsTheClock))
            .because("time comes from outside, so that a test can fix it")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule no_field_injection = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.core.Context")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext")
            .because("what a constructor takes is final and can be seen")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothing_is_called_impl_util_helper_manager_dto_model_or_common = noClasses()
            .should(new ArchCondition<>("have a name or a package that says nothing") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean empty = EMPTY_ENDING.matcher(type.getSimpleName()).matches()
                            || Stream.of(type.getPackageName().split("\\."))
                                    .anyMatch(word -> EMPTY_WORD.matcher(word).matches());
                    events.add(new SimpleConditionEvent(type, empty, type.getName()));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule resources_translate_only = noClasses()
            .that(describe(
                    "are resources", type -> outermost(type).getSimpleName().endsWith("Resource")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "io.agroal..",
                    "jakarta.persistence..",
                    "jakarta.transaction..",
                    "org.hibernate..",
                    "org.apache.kafka..",
                    "org.interdict.kit.inbox..",
                    "org.interdict.kit.outbox..",
                    "org.interdict.kit.sql..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule rows_stay_with_their_repository = classes()
            .that(ENTITIES)
            .should()
            .onlyHaveDependentClassesThat(REPOSITORIES_AND_THEIR_ROWS)
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule services_do_not_know_each_other = classes()
            .should(new ArchCondition<>("know no classes of another service") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(HouseRules::leadsToAnotherService)
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            })
            .because("between services there is HTTP through a typed client, and Kafka")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule the_kit_knows_no_domain_word = noClasses()
            .that()
            .resideInAPackage(KIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.interdict.contracts..")
            .allowEmptyShould(true);

    private HouseRules() {}

    private static boolean isDomain(JavaClass type) {
        JavaClass outermost = outermost(type);
        return (outermost.isRecord() || outermost.isEnum()) && isService(type) && !isMechanics(outermost);
    }

    private static boolean isOfTheDomainsOwn(JavaClass type) {
        return isService(type.getBaseComponentType()) && !isMechanics(outermost(type.getBaseComponentType()))
                || type.getBaseComponentType().isPrimitive();
    }

    private static boolean isMechanics(JavaClass type) {
        return MECHANICS.stream().anyMatch(type.getSimpleName()::endsWith)
                || type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase");
    }

    private static boolean isService(JavaClass type) {
        String service = moduleOf(type);
        return !service.isEmpty() && !service.equals("kit") && !service.equals("contracts");
    }

    private static boolean leadsToAnotherService(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return isService(target) && !moduleOf(target).equals(moduleOf(dependency.getOriginClass()));
    }

    /** The word after {@code org.interdict}; empty for the classes of others. */
    private static String moduleOf(JavaClass type) {
        String[] words = type.getPackageName().split("\\.");
        return words.length > 2 && words[0].equals("org") && words[1].equals("interdict") ? words[2] : "";
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.startsWith("tick") && !takesAClock(access);
        }
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && !takesAClock(access);
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
