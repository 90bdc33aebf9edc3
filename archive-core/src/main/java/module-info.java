/**
 * What an archive is: values and entities of the field. No rule, no storage, no clock.
 *
 * <p>The drafts, as {@link io.guidang.core.item.DocumentDraft}, carry Jakarta Validation constraints. On the class path a
 * validation provider reads them as it is; on the module path it needs their packages opened, for example by
 * {@code --add-opens io.guidang.core/io.guidang.core.item=org.hibernate.validator}. Without Jakarta Validation everything
 * else works: a draft checks itself.
 */
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
