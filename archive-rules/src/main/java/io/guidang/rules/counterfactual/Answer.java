package io.guidang.rules.counterfactual;

import static java.util.Objects.requireNonNull;

import io.guidang.core.wording.Wording;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What would have to be otherwise for a record to become due, or to stay kept. */
public sealed interface Answer extends Serializable {

    /** What was asked. */
    Aim aim();

    /** The day of the question. */
    LocalDate asOf();

    /** The answer as one sentence, without personal data and stable enough to stand in a snapshot. */
    Wording words();

    /**
     * Nothing has to change.
     *
     * @param aim  what was asked
     * @param asOf the day of the question
     */
    record AlreadySo(Aim aim, LocalDate asOf) implements Answer {
        public AlreadySo {
            requireNonNull(aim, "aim");
            requireNonNull(asOf, "asOf");
        }

        @Override
        public Wording words() {
            Wording reached = aim.reachedOn(asOf);
            return Wording.of("事实无须改变：" + reached.zh() + "。", "Nothing has to change: " + reached.en() + ".");
        }
    }

    /**
     * Facts that would have to be otherwise. Each way has as few changes as there can be, and each was decided anew before it
     * was given here.
     *
     * @param aim  what was asked
     * @param asOf the day of the question
     * @param ways the smallest first; those after it change as many facts, but others. At least one
     * @param all  whether these are all ways with so few changes; if not, there may be others
     */
    record Changes(Aim aim, LocalDate asOf, List<Supposition> ways, boolean all) implements Answer {
        public Changes {
            requireNonNull(aim, "aim");
            requireNonNull(asOf, "asOf");
            ways = List.copyOf(ways);
            if (ways.isEmpty()) {
                throw new IllegalArgumentException("Changes name at least one way, but found none");
            }
        }

        /** The smallest change. */
        public Supposition smallest() {
            return ways.get(0);
        }

        @Override
        public Wording words() {
            return words(smallest());
        }

        /** One of the ways as a sentence. */
        public Wording words(Supposition way) {
            Wording supposed = way.words();
            Wording reached = aim.reachedOn(asOf);
            return Wording.of(
                    "如果" + supposed.zh() + "，则" + reached.zh() + "。",
                    "If " + supposed.en() + ", then " + reached.en() + ".");
        }
    }

    /**
     * No change of the facts that the rules ask for would do.
     *
     * @param aim  what was asked
     * @param asOf the day of the question
     * @param why  what stands in the way
     */
    record Impossible(Aim aim, LocalDate asOf, Wording why) implements Answer {
        public Impossible {
            requireNonNull(aim, "aim");
            requireNonNull(asOf, "asOf");
            requireNonNull(why, "why");
        }

        @Override
        public Wording words() {
            Wording reached = aim.reachedOn(asOf);
            return Wording.of(
                    "没有事实的改变能使" + reached.zh() + "：" + why.zh() + "。",
                    "No change of facts would make it so that " + reached.en() + ": " + why.en() + ".");
        }
    }

    /**
     * Nothing was found as far as the search went. There may be larger changes that would do.
     *
     * @param aim     what was asked
     * @param asOf    the day of the question
     * @param changes every set of up to so many changes was tried, lifted holds not counted
     */
    record NotFoundWithin(Aim aim, LocalDate asOf, int changes) implements Answer {
        public NotFoundWithin {
            requireNonNull(aim, "aim");
            requireNonNull(asOf, "asOf");
        }

        @Override
        public Wording words() {
            Wording reached = aim.reachedOn(asOf);
            return Wording.of(
                    "改变至多" + changes + "项事实不能使" + reached.zh() + "；更多的改变未予查找。",
                    "No change of up to " + changes + " facts makes it so that " + reached.en()
                            + "; larger changes were not looked for.");
        }
    }
}
