/** Standards and laws as rulebooks: cited data, row by row, with how sure each row is. */
module io.guidang.rulebooks {
    requires transitive io.guidang.rules;
    requires io.guidang.rules.jackson;
    requires static org.jspecify;

    exports io.guidang.rulebooks;
}
