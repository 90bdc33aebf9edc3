package io.guidang.rules.jackson;

import io.guidang.core.trigger.TriggerType;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.convention.CountingConventions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counting conventions and triggers that a document may name without declaring them. */
final class Vocabulary {

    static final List<TriggerType> TRIGGERS = TriggerType.STANDARD;

    private final Map<String, CountingConvention> own = new LinkedHashMap<>();

    Vocabulary(List<CountingConvention> own) {
        own.forEach(convention -> this.own.put(convention.name(), convention));
    }

    Optional<CountingConvention> convention(String name) {
        return Optional.ofNullable(own.get(name)).or(() -> CountingConventions.named(name));
    }

    List<String> conventions() {
        List<String> names = new ArrayList<>(CountingConventions.names());
        names.addAll(own.keySet());
        return names;
    }
}
