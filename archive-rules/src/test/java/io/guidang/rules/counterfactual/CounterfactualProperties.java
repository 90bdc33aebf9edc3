package io.guidang.rules.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.hold.Hold;
import io.guidang.core.trigger.TriggerState;
import io.guidang.rules.counterfactual.SmallWorld.Story;
import io.guidang.rules.facts.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** A small world of a few weeks, in which every change of facts can be tried one after the other. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class CounterfactualProperties {

    @Property(tries = 100)
    void what_is_supposed_makes_it_so_and_nothing_less_of_it_does(@ForAll("stories") Story story, @ForAll Aim aim) {
        Facts held = story.facts().under(Hold.openSince("case", SmallWorld.AS_OF));
        Answer answer = ask(story, held, aim);

        if (answer instanceof Answer.Changes changes) {
            for (Supposition way : changes.ways()) {
                assertThat(isReached(story, way.in(held), aim)).as("%s", way).isTrue();
                for (List<FactChange> fewer : properParts(way.changes())) {
                    assertThat(isReached(story, new Supposition(fewer).in(held), aim))
                            .as("%s of %s", fewer, way)
                            .isFalse();
                }
            }
        }
        assertThat(ask(story, held, aim)).isEqualTo(answer);
    }

    @Property(tries = 40)
    void no_smaller_change_is_found_by_trying_everything(@ForAll("storiesWithoutCeilings") Story story) {
        Answer answer = ask(story, story.facts(), Aim.BECOME_DUE);

        int fewest = fewestByTrying(story);
        if (fewest == 0) {
            assertThat(answer).isInstanceOf(Answer.AlreadySo.class);
        } else if (fewest == Integer.MAX_VALUE) {
            assertThat(answer).isInstanceOf(Answer.Impossible.class);
        } else {
            assertThat(answer).isInstanceOf(Answer.Changes.class);
            assertThat(((Answer.Changes) answer).smallest().changes()).hasSize(fewest);
        }
    }

    @Property(tries = 60)
    void no_nearer_day_would_do(@ForAll("stories") Story story, @ForAll Aim aim) {
        if (ask(story, story.facts(), aim) instanceof Answer.Changes changes
                && changes.smallest().changes().size() == 1) {
            for (Supposition way : changes.ways()) {
                if (way.changes().get(0) instanceof FactChange.EventTold told
                        && told.state() instanceof TriggerState.Happened) {
                    assertThat(told.days()).isEqualTo(nearestByTrying(story, told, aim));
                }
            }
        }
    }

    @Property(tries = 60)
    void a_day_that_would_do_is_found_also_under_a_ceiling(@ForAll("stories") Story story, @ForAll Aim aim) {
        boolean some = SmallWorld.TOLD.stream()
                .flatMap(event -> SmallWorld.states().map(state -> story.facts().with(event, state)))
                .anyMatch(facts -> isReached(story, facts, aim));

        Answer answer = ask(story, story.facts(), aim);

        if (some && !(answer instanceof Answer.AlreadySo)) {
            assertThat(answer).isInstanceOf(Answer.Changes.class);
            assertThat(((Answer.Changes) answer).smallest().changes()).hasSize(1);
        }
    }

    @Property(tries = 60)
    void the_first_day_on_which_it_is_due_is_that_found_day_by_day(@ForAll("stories") Story story) {
        Facts held = story.facts()
                .under(new Hold(
                        "case", Optional.of(SmallWorld.AS_OF.plusDays(5)), Optional.of(SmallWorld.AS_OF.plusDays(9))));

        Optional<LocalDate> due = Counterfactual.of(story.decider()).dueFrom(held, SmallWorld.AS_OF);

        assertThat(due)
                .isEqualTo(SmallWorld.AS_OF
                        .datesUntil(SmallWorld.AS_OF.plusDays(200))
                        .filter(day -> story.decider().decide(held, day).isDue())
                        .findFirst());
    }

    /** Nothing, then one fact, then two, then all three; {@link Integer#MAX_VALUE} if no values of them would do. */
    private static int fewestByTrying(Story story) {
        for (int most = 0; most <= 3; most++) {
            if (isReachedByChanging(story, story.facts(), 0, most)) {
                return most;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean isReachedByChanging(Story story, Facts facts, int from, int changes) {
        if (changes == 0) {
            return isReached(story, facts, Aim.BECOME_DUE);
        }
        for (int fact = from; fact + changes <= SmallWorld.CHANGEABLE; fact++) {
            for (Facts changed : SmallWorld.changed(facts, fact)) {
                if (isReachedByChanging(story, changed, fact + 1, changes - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long nearestByTrying(Story story, FactChange.EventTold told, Aim aim) {
        TriggerState now = story.decider()
                .verdict(story.facts(), SmallWorld.AS_OF)
                .derivation()
                .facts()
                .state(told.event(), SmallWorld.AS_OF);
        LocalDate from = now instanceof TriggerState.Happened happened ? happened.on() : SmallWorld.AS_OF;
        return SmallWorld.days()
                .filter(day -> isReached(story, story.facts().happened(told.event(), day), aim))
                .mapToLong(day -> Math.abs(ChronoUnit.DAYS.between(from, day)))
                .min()
                .orElseThrow();
    }

    private static List<List<FactChange>> properParts(List<FactChange> changes) {
        List<List<FactChange>> parts = new ArrayList<>();
        for (int chosen = 1; chosen < (1 << changes.size()) - 1; chosen++) {
            List<FactChange> part = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    part.add(changes.get(i));
                }
            }
            parts.add(part);
        }
        return parts;
    }

    private static Answer ask(Story story, Facts facts, Aim aim) {
        Counterfactual counterfactual = Counterfactual.of(story.decider());
        return aim == Aim.BECOME_DUE
                ? counterfactual.toBecomeDue(facts, SmallWorld.AS_OF)
                : counterfactual.toStayKept(facts, SmallWorld.AS_OF);
    }

    private static boolean isReached(Story story, Facts facts, Aim aim) {
        return story.decider().verdict(facts, SmallWorld.AS_OF).isDue() == (aim == Aim.BECOME_DUE);
    }

    @Provide
    Arbitrary<Story> stories() {
        return SmallWorld.stories(true);
    }

    @Provide
    Arbitrary<Story> storiesWithoutCeilings() {
        return SmallWorld.stories(false);
    }
}
