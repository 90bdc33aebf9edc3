package io.guidang.rules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.rules.decision.Worlds.World;
import io.guidang.rules.facts.Facts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** A decider, what it is asked, and what it answers, sent to another machine as Java serializes them. */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class JourneyProperties {

    @Property
    void after_a_journey_a_decider_answers_the_same(
            @ForAll("worlds") World world, @ForAll("facts") Facts facts, @ForAll("day") LocalDate asOf)
            throws IOException, ClassNotFoundException {
        Derivation derivation = world.decider().verdict(facts, asOf).derivation();

        assertThat(travelled(world.decider()).verdict(travelled(facts), asOf).derivation())
                .isEqualTo(derivation);
        assertThat(travelled(derivation)).isEqualTo(derivation);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // it reads what it wrote
    private static <T extends Serializable> T travelled(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Worlds.facts();
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Schedules.day();
    }
}
