/** What should happen to an archive, and why: pure functions from facts to explained decisions. */
module io.guidang.rules {
    requires transitive io.guidang.core;
    requires static org.jspecify;

    exports io.guidang.rules.arrangement;
    exports io.guidang.rules.check;
    exports io.guidang.rules.convention;
    exports io.guidang.rules.counterfactual;
    exports io.guidang.rules.decision;
    exports io.guidang.rules.diff;
    exports io.guidang.rules.draft;
    exports io.guidang.rules.duplicate;
    exports io.guidang.rules.explain;
    exports io.guidang.rules.facts;
    exports io.guidang.rules.image;
    exports io.guidang.rules.obligation;
    exports io.guidang.rules.rulebook;
    exports io.guidang.rules.scope;
    exports io.guidang.rules.source;
    exports io.guidang.rules.verify;
    exports io.guidang.rules.vocabulary;
}
