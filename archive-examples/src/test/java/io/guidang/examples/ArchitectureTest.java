package io.guidang.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.guidang.core.hold.Hold;
import io.guidang.core.trigger.TriggerState;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import io.guidang.rules.decision.Decision;
import io.guidang.rules.decision.Derivation;
import io.guidang.rules.facts.Facts;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import io.guidang.rules.rulebook.Validity;
import java.io.Serializable;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.NullMarked;

/** What holds for all modules together. */
@AnalyzeClasses(packages = "io.guidang", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "io.guidang.core..";
    private static final String RULES = "io.guidang.rules..";
    private static final String RULEBOOKS = "io.guidang.rulebooks..";
    private static final String JACKSON = "io.guidang.rules.jackson..";
    private static final String CHECK = "io.guidang.rules.check..";
    private static final String STORAGE = "io.guidang.storage..";
    private static final String LEDGER = "io.guidang.storage.ledger..";
    private static final String TEXT = "io.guidang.storage.text..";
    private static final String PRIVACY = "io.guidang.storage.privacy..";
    private static final String EXAMPLES = "io.guidang.examples..";

    /** Core and the rules engine; the readers and the shipped rulebooks may open documents. */
    private static final DescribedPredicate<JavaClass> CORE_AND_RULES =
            resideInAnyPackage(CORE, RULES).and(not(resideInAnyPackage(JACKSON)));

    @ArchTest
    static final ArchRule the_chain_runs_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.guidang..")
            .layer("core")
            .definedBy(CORE)
            .layer("rules")
            .definedBy(RULES, RULEBOOKS)
            .layer("storage")
            .definedBy(STORAGE)
            .layer("examples")
            .definedBy(EXAMPLES)
            .whereLayer("examples")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("examples")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("storage", "examples");

    @ArchTest
    static final ArchRule the_engine_knows_neither_its_readers_nor_the_shipped_rulebooks =
            noClasses().that(CORE_AND_RULES).should().dependOnClassesThat().resideInAnyPackage(JACKSON, RULEBOOKS);

    @ArchTest
    static final ArchRule every_package_stands_in_the_chain =
            classes().should().resideInAnyPackage(CORE, RULES, RULEBOOKS, STORAGE, EXAMPLES);

    @ArchTest
    static final ArchRule no_packages_depend_on_each_other_in_a_circle =
            slices().matching("io.guidang.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule core_and_rules_ask_no_clock_and_no_default =
            noClasses().that(CORE_AND_RULES).should().callCodeUnitWhere(asksTheMachine());

    @ArchTest
    static final ArchRule core_and_rules_make_no_date_of_now_and_no_unseeded_random = noClasses()
            .that(CORE_AND_RULES)
            .should()
            .dependOnClassesThat(assignableTo(Date.class).or(assignableTo(Calendar.class)))
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom");

    @ArchTest
    static final ArchRule core_and_rules_know_no_jackson = noClasses()
            .that(CORE_AND_RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "tools.jackson..");

    @ArchTest
    static final ArchRule core_and_rules_read_and_write_nothing =
            noClasses().that(CORE_AND_RULES).should().dependOnClassesThat(readOrWrite());

    /** Beside the records that rulebooks, facts and answers are made of, it may name conventions and triggers. */
    @ArchTest
    static final ArchRule the_check_knows_of_the_engine_only_its_answers = classes()
            .that()
            .resideInAPackage(CHECK)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            CHECK,
                            CORE,
                            "io.guidang.rules.facts..",
                            "io.guidang.rules.obligation..",
                            "io.guidang.rules.rulebook..",
                            "io.guidang.rules.source..",
                            "io.guidang.rules.vocabulary..")
                    .or(equivalentTo(CountingConvention.class))
                    .or(equivalentTo(CountingConventions.class))
                    .or(equivalentTo(Decision.class))
                    .or(equivalentTo(Derivation.class))
                    .or(equivalentTo(Derivation.Derived.class)));

    @ArchTest
    static final ArchRule the_check_reads_conditions_triggers_and_rows_by_itself =
            noClasses().that().resideInAPackage(CHECK).should().callCodeUnitWhere(asksTheEngine());

    /** Whoever reads a ledger in fifty years needs its values and no store. */
    @ArchTest
    static final ArchRule the_ledger_is_values_of_core_and_the_platform_alone = classes()
            .that()
            .resideInAPackage(LEDGER)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", CORE, LEDGER);

    @ArchTest
    static final ArchRule what_search_means_is_values_of_core_and_the_platform_alone = classes()
            .that()
            .resideInAPackage(TEXT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", CORE, TEXT);

    @ArchTest
    static final ArchRule privacy_is_values_of_core_the_ledger_and_the_platform_alone = classes()
            .that()
            .resideInAPackage(PRIVACY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", CORE, LEDGER, PRIVACY);

    @ArchTest
    static final ArchRule privacy_draws_no_random_bytes_but_those_it_is_given = noClasses()
            .that()
            .resideInAPackage(PRIVACY)
            .should()
            .dependOnClassesThat(assignableTo(Random.class))
            .orShould()
            .callMethod(KeyGenerator.class, "generateKey");

    @ArchTest
    static final ArchRule ledger_search_and_privacy_ask_no_clock_and_no_default = noClasses()
            .that()
            .resideInAnyPackage(LEDGER, TEXT, PRIVACY)
            .should()
            .callCodeUnitWhere(asksTheMachine());

    @ArchTest
    static final ArchRule no_state_is_shared =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule names_are_words_of_the_field =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Processor)(\\$.*)?");

    @ArchTest
    static final ArchRule packages_are_named_after_concepts = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..dto..", "..model..", "..impl..", "..helper..", "..common..");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(standInNullMarkedPackages());

    private static ArchCondition<JavaClass> standInNullMarkedPackages() {
        return new ArchCondition<>("stand in packages that are @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String message = "package " + type.getPackageName() + " is " + (marked ? "" : "not ") + "@NullMarked";
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        };
    }

    /** Methods of values that the engine decides by. */
    private static DescribedPredicate<JavaCall<?>> asksTheEngine() {
        Map<Class<?>, List<String>> answering = Map.of(
                Condition.class, List.of("test"),
                Facts.class, List.of("state", "mentions", "fact", "knownOn"),
                TriggerState.class, List.of("asOf", "latest"),
                Validity.class, List.of("holdsOn"),
                Hold.class, List.of("isActiveOn"),
                Decision.class, List.of("conclude", "longest"),
                Rulebook.class, List.of("boundBy"),
                RulebookStack.class,
                        List.of("standing", "replacing", "isReplaced", "declaredTriggers", "reckonedTriggers"));
        return describe(
                "asks what the engine asks",
                call -> answering.entrySet().stream()
                        .anyMatch(asked -> call.getTargetOwner().isAssignableTo(asked.getKey())
                                && asked.getValue().contains(call.getName())));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        return describe("asks a clock, a default zone or a default locale", call -> {
            String method = call.getName();
            String owner = call.getTargetOwner().getName();
            boolean clock = owner.startsWith("java.time.")
                    && (method.equals("now") || method.startsWith("system") || method.startsWith("tick"));
            boolean system = owner.equals("java.lang.System")
                    && List.of("currentTimeMillis", "nanoTime", "getProperty", "getenv", "lineSeparator")
                            .contains(method);
            boolean fallback = List.of("java.util.Locale", "java.util.TimeZone", "java.nio.charset.Charset")
                            .contains(owner)
                    && List.of("getDefault", "defaultCharset").contains(method);
            boolean words = owner.equals("java.lang.String")
                    && List.of("toUpperCase", "toLowerCase").contains(method)
                    && call.getTarget().getRawParameterTypes().isEmpty();
            boolean random = owner.equals("java.lang.Math") && method.equals("random")
                    || owner.equals("java.util.UUID") && method.equals("randomUUID");
            return clock || system || fallback || words || random;
        });
    }

    private static DescribedPredicate<JavaClass> readOrWrite() {
        return resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "javax.sql..")
                .and(not(equivalentTo(Serializable.class)));
    }
}
