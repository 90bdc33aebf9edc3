package io.guidang.examples.lines;

import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.wording.Wording;
import io.guidang.examples.intake.BadCall;
import io.guidang.rulebooks.ShippedRulebooks;
import io.guidang.rules.decision.Decider;
import io.guidang.rules.jackson.RulebookReader;
import io.guidang.rules.rulebook.Choice;
import io.guidang.rules.rulebook.Deferral;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.Rulebook;
import io.guidang.rules.rulebook.RulebookStack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rulebooks of a call: shipped ones by name, others by the path of their YAML or JSON. A shipped rulebook that one of
 * them leaves periods to is added behind them.
 */
public final class Rulebooks {

    private final List<Rulebook> asked;
    private final List<Rulebook> all;
    private final RowPlaces places;

    private Rulebooks(List<Rulebook> asked, List<Rulebook> all, RowPlaces places) {
        this.asked = List.copyOf(asked);
        this.all = List.copyOf(all);
        this.places = places;
    }

    /**
     * Reads rulebooks.
     *
     * @param written names and paths
     * @throws BadCall     if one of them is neither
     * @throws NotStanding if one of the documents is broken; it has every issue of all
     */
    public static Rulebooks read(List<String> written) throws BadCall, NotStanding, IOException {
        List<Rulebook> asked = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        RowPlaces places = new RowPlaces();
        for (String name : written) {
            Checked<Rulebook> read = read(name, places);
            issues.addAll(read.issues());
            if (read instanceof Checked.Sound<Rulebook> sound) {
                asked.add(sound.value());
            }
        }
        NotStanding.throwIfAny(issues);
        return new Rulebooks(asked, withDeferredTo(asked, places), places);
    }

    /**
     * The stack they make.
     *
     * @param choices what the adopter chose
     * @throws NotStanding if they do not stand together; it has every issue, with its file and line
     */
    public Shelf shelf(List<Choice> choices) throws NotStanding {
        Checked<RulebookStack> checked = RulebookStack.check(all, choices, List.of());
        NotStanding.throwIfAny(checked.issues().stream().map(places::placed).toList());
        RulebookStack stack = checked.orThrow();
        NotStanding.throwIfAny(
                Decider.check(stack).issues().stream().map(places::placed).toList());
        return new Shelf(asked, stack);
    }

    /** All of them, those that were added behind the others. */
    public List<Rulebook> all() {
        return all;
    }

    /** Whether a rulebook of this id is among them. */
    public boolean has(String rulebook) {
        return all.stream().anyMatch(one -> one.id().equals(rulebook));
    }

    /** Where a row stands in its document, as {@code book.yaml:12:5}; the rulebook and its row if nobody knows. */
    public String place(String rulebook, String row) {
        return places.of(rulebook, row).toString();
    }

    private static Checked<Rulebook> read(String name, RowPlaces places) throws BadCall, IOException {
        if (ShippedRulebooks.names().contains(name)) {
            Rulebook shipped = ShippedRulebooks.read(name);
            places.shipped(name);
            return Checked.sound(shipped);
        }
        Optional<Path> path = path(name);
        if (path.isEmpty()) {
            throw new BadCall(Wording.of(
                    "没有名为或位于 '" + name + "' 的规则集；自带的有 " + String.join("、", ShippedRulebooks.names()),
                    "no rulebook is named '" + name + "' and no file is there; shipped are "
                            + String.join(", ", ShippedRulebooks.names())));
        }
        byte[] document;
        try (InputStream in = Files.newInputStream(path.get())) {
            document = in.readNBytes(RulebookReader.LARGEST + 1);
        }
        Checked<Rulebook> read = RulebookReader.standard().read(name, new ByteArrayInputStream(document));
        if (read instanceof Checked.Sound<Rulebook> sound) {
            places.document(sound.value().id(), name, document);
        }
        return read;
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Rulebook> withDeferredTo(List<Rulebook> asked, RowPlaces places) {
        List<Rulebook> all = new ArrayList<>(asked);
        for (int i = 0; i < all.size(); i++) {
            for (Row row : all.get(i).rows()) {
                Optional<String> other = row.deferral().map(Deferral::rulebook);
                if (other.isPresent()
                        && ShippedRulebooks.names().contains(other.get())
                        && all.stream().noneMatch(rulebook -> rulebook.id().equals(other.get()))) {
                    all.add(ShippedRulebooks.read(other.get()));
                    places.shipped(other.get());
                }
            }
        }
        return all;
    }
}
