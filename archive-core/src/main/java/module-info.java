/** What an archive is: values and entities of the field. No rule, no storage, no clock. */
module io.guidang.core {
    requires static org.jspecify;
    requires static jakarta.validation;

    exports io.guidang.core.box;
    exports io.guidang.core.catalogue;
    exports io.guidang.core.category;
    exports io.guidang.core.code;
    exports io.guidang.core.fonds;
    exports io.guidang.core.hold;
    exports io.guidang.core.issue;
    exports io.guidang.core.item;
    exports io.guidang.core.medium;
    exports io.guidang.core.party;
    exports io.guidang.core.retention;
    exports io.guidang.core.trigger;
    exports io.guidang.core.volume;
    exports io.guidang.core.wording;
}
