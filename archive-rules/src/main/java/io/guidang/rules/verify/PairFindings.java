package io.guidang.rules.verify;

import io.guidang.rules.decision.Decider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tally tells of two terms at once. */
final class PairFindings {

    private final Tally tally;
    private final Decider decider;
    private final List<Finding> findings = new ArrayList<>();

    private PairFindings(Tally tally, Decider decider) {
        this.tally = tally;
        this.decider = decider;
    }

    static List<Finding> of(Tally tally, Decider decider) {
        PairFindings pairs = new PairFindings(tally, decider);
        tally.above().forEach(pairs::above);
        tally.shortening().forEach(pairs::shortening);
        tally.neverDeciding().forEach(pairs::overlap);
        return pairs.findings.stream().distinct().toList();
    }

    /** An error where no record can satisfy both, a warning where some can. */
    private void above(Tally.Pair pair, Spot spot) {
        TermUse floor = pair.one();
        TermUse ceiling = pair.other();
        boolean always = !tally.fits(pair);
        findings.add((always ? Check.FLOOR_ABOVE_CEILING : Check.FLOOR_MAY_EXCEED_CEILING)
                .found(
                        ceiling.where(),
                        "上限 " + ceiling.words() + " 早于 " + floor.key() + " 的下限 " + floor.words()
                                + (always ? "，二者不能兼顾" : "，有的档案不能兼顾"),
                        "its ceiling " + ceiling.words() + " comes before the floor " + floor.words() + " of "
                                + floor.key() + (always ? " for every record" : " for some records"),
                        witness(spot)));
    }

    private void shortening(Tally.Pair pair, Spot spot) {
        TermUse weaker = pair.one();
        TermUse stronger = pair.other();
        findings.add(Check.LAYER_SHORTENS.found(
                weaker.where(),
                "期限 " + weaker.words() + " 短于 " + stronger.key() + " 的 " + stronger.words(),
                "its period " + weaker.words() + " is shorter than " + stronger.words() + " of " + stronger.key(),
                witness(spot)));
    }

    private void overlap(TermUse use, Spot spot) {
        Optional<TermUse> by = tally.outlastedBy(use);
        findings.add(Check.OVERLAP.found(
                use.where(),
                "期限 " + use.words() + " 从不起决定作用："
                        + by.map(other -> other.key() + " 的 " + other.words() + " 总是更长")
                                .orElse("同一规则集另有期限总是一样长或更长"),
                "its period " + use.words() + " never decides: "
                        + by.map(other -> "where it binds, another such as " + other.words() + " of " + other.key()
                                        + " lasts longer")
                                .orElse("another of this rulebook always lasts as long or longer"),
                witness(spot)));
    }

    private Optional<Witness> witness(Spot spot) {
        return Optional.of(spot.decidedBy(decider));
    }
}
