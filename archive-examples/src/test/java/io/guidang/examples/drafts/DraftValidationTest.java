package io.guidang.examples.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.guidang.core.box.BoxNoteDraft;
import io.guidang.core.catalogue.CatalogueEntryDraft;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.fonds.FondsDraft;
import io.guidang.core.hold.HoldDraft;
import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.item.DocumentDraft;
import io.guidang.core.item.ItemDraft;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hibernate Validator says of a draft is what the draft says of itself, field by field, in both languages. */
class DraftValidationTest {

    private static final Validator CHINESE = speaking(Locale.SIMPLIFIED_CHINESE);
    private static final Validator ENGLISH = speaking(Locale.ENGLISH);

    private static final ClassificationScheme SCHEME = new ClassificationScheme(
            "life",
            List.of(Level.YEAR, Level.STAGE, Level.RETENTION),
            List.of(CategoryNode.of(Level.STAGE, "CB", "承保")),
            1980,
            9999);

    private static final DocumentDraft PAPER = DocumentDraft.of("D0010828", "客户身份类文件", "1.3", "纸质", 2, "2022-06-27");
    private static final DocumentDraft IMAGE = new DocumentDraft(
            "D0010829",
            "客户身份类文件",
            "1.3",
            "电子",
            2,
            "2022-06-27",
            "附件",
            "参保单位",
            "收",
            "202276P000520",
            "R000001",
            "E00099",
            "D0010828",
            "V1",
            "1/3",
            "清晰");
    private static final ItemDraft ITEM =
            new ItemDraft("20221001231", "投保申请", null, "卢先生", "承保", List.of(PAPER, IMAGE));
    private static final List<Record> SOUND = List.of(
            PAPER,
            IMAGE,
            ITEM,
            new FondsDraft("J019", "四川分公司"),
            new BoxNoteDraft("L001-ZY·CB·2012·D10-H001", "共 12 件", "整理员甲", "检查员乙", "2013-01-31"),
            new HoldDraft("（2021）民初 15 号", "2021-03-01", "2021-03-01"),
            new CatalogueEntryDraft(
                    "L001-ZY·CB·2012·D10-00001",
                    "20221001231",
                    "202276P000520",
                    "卢先生",
                    "投保申请",
                    "2022-06-27",
                    12L,
                    "无"));

    /** What people type: nothing, blanks of two kinds, words, dates that are and are not, counts, things too long. */
    private static final List<String> TYPED = List.of(
            "",
            " ",
            "\t\n",
            "\u3000",
            "\u00a0",
            "x y",
            "D0010828",
            "D0010829",
            "甲",
            "\ud842\udfb7",
            "x".repeat(64),
            "x".repeat(65),
            "\ud842\udfb7".repeat(64),
            "x".repeat(128),
            "x".repeat(129),
            "1.12",
            ".1",
            "J019",
            "j019",
            "纸质",
            "PAPER",
            "paper",
            "影像",
            "电子",
            "主表",
            "MAIN_FORM",
            "其他",
            "UNSPECIFIED",
            "经办机构",
            "收",
            "付",
            "NEITHER",
            "1/3",
            "3/3",
            "4/3",
            "0/3",
            "1/03",
            "10000/10000",
            "2012-05-01",
            "2010-02-30",
            "20120501",
            "2012-5-1",
            "2012-02-29",
            "1900-02-29",
            "2000-02-29",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "10000-01-01",
            "2012-05-01 ");

    static List<Record> sound() {
        return SOUND;
    }

    static Stream<Record> nothingFilledIn() {
        return SOUND.stream().map(DraftValidationTest::emptied);
    }

    static Stream<ItemDraft> itemsWithWrongDocuments() {
        DocumentDraft blank = (DocumentDraft) emptied(PAPER);
        return Stream.of(
                        List.of(PAPER, PAPER),
                        List.of(blank, blank),
                        Arrays.asList(PAPER, null, IMAGE),
                        List.of(PAPER, IMAGE, DocumentDraft.of("D3", "批单", "2.1", "纸质", 0, "2010-02-30")),
                        List.<DocumentDraft>of())
                .map(documents -> new ItemDraft("20221001231", "投保申请", null, null, "承保", documents));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void of_a_sound_draft_neither_says_anything(Record draft) {
        assertThat(complaints(CHINESE, draft)).isEmpty();
        assertThat(check(draft).issues()).isEmpty();
        assertThat(check(draft)).isInstanceOf(Checked.Sound.class);
    }

    @ParameterizedTest
    @MethodSource({"nothingFilledIn", "itemsWithWrongDocuments"})
    void both_complain_of_the_same_fields_in_the_same_words(Record draft) {
        assertThat(complaints(CHINESE, draft)).isNotEmpty();
        assertAgreement(draft);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void both_complain_of_the_same_fields_whatever_is_typed_into_one_of_them(Record draft) {
        RecordComponent[] fields = draft.getClass().getRecordComponents();
        for (int i = 0; i < fields.length; i++) {
            for (Object value : typedInto(draft, fields[i])) {
                assertAgreement(with(draft, i, value));
            }
        }
    }

    @Test
    void an_empty_document_is_told_everything_it_lacks_at_once() {
        assertThat(complaints(ENGLISH, emptied(PAPER)))
                .containsOnlyKeys("id", "name", "classCode", "medium", "pages", "formedOn");
    }

    @Test
    void the_place_of_a_nested_document_is_its_path() {
        ItemDraft item = new ItemDraft(
                "20221001231",
                "投保申请",
                null,
                null,
                "承保",
                List.of(PAPER, IMAGE, DocumentDraft.of("D3", "批单", "2.1", "纸质", 0, "2022-06-28")));

        assertThat(complaints(CHINESE, item)).isEqualTo(Map.of("documents[2].pages", Set.of("页数应为 1 至 1000000 的整数")));
        assertThat(check(item).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.place().path()).isEqualTo("documents[2].pages");
            assertThat(issue.message().zh()).isEqualTo("页数应为 1 至 1000000 的整数，但填写的是 0");
        });
    }

    @Test
    void an_unknown_category_is_found_by_the_check_alone_because_only_it_has_the_scheme() {
        ItemDraft item = new ItemDraft("20221001231", "投保申请", null, null, "理陪", List.of(PAPER));

        assertThat(complaints(CHINESE, item)).isEmpty();
        assertThat(item.check(SCHEME).issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.place().path()).isEqualTo("category"));
    }

    @Test
    void an_english_reader_is_answered_in_english_where_the_machine_speaks_chinese() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(complaints(speaking(Locale.ENGLISH), new FondsDraft("x", "四川分公司")))
                    .isEqualTo(
                            Map.of("number", Set.of("A fonds number is a capital letter or digit and three digits")));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertAgreement(Record draft) {
        assertAgreement(
                complaints(CHINESE, draft), draft, issue -> issue.message().zh());
        assertAgreement(
                complaints(ENGLISH, draft), draft, issue -> issue.message().en());
    }

    private static void assertAgreement(
            Map<String, Set<String>> complaints, Record draft, Function<Issue, String> words) {
        Map<String, String> said = new TreeMap<>();
        check(draft).issues().forEach(issue -> said.put(issue.place().path(), words.apply(issue)));
        assertThat(complaints.keySet()).isEqualTo(said.keySet());
        complaints.forEach((path, messages) -> assertThat(messages)
                .as(path)
                .hasSize(1)
                .allMatch(message -> said.get(path).startsWith(message)));
    }

    private static Map<String, Set<String>> complaints(Validator validator, Record draft) {
        Map<String, Set<String>> complaints = new TreeMap<>();
        for (ConstraintViolation<Record> violation : validator.validate(draft)) {
            String path = violation.getPropertyPath().toString().replace(".<list element>", "");
            complaints.computeIfAbsent(path, key -> new TreeSet<>()).add(violation.getMessage());
        }
        return complaints;
    }

    private static Checked<?> check(Record draft) {
        if (draft instanceof DocumentDraft document) {
            return document.check();
        }
        if (draft instanceof ItemDraft item) {
            return item.check(SCHEME);
        }
        if (draft instanceof FondsDraft fonds) {
            return fonds.check();
        }
        if (draft instanceof BoxNoteDraft note) {
            return note.check();
        }
        if (draft instanceof HoldDraft hold) {
            return hold.check();
        }
        return ((CatalogueEntryDraft) draft).check();
    }

    private static List<Object> typedInto(Record draft, RecordComponent field) {
        List<Object> values = new ArrayList<>();
        if (field.getType() == String.class) {
            boolean needsScheme = draft instanceof ItemDraft && field.getName().equals("category");
            TYPED.stream().filter(text -> !needsScheme || text.isBlank()).forEach(values::add);
            values.add(null);
        } else if (field.getType() == Integer.class) {
            values.addAll(Arrays.asList(null, Integer.MIN_VALUE, 0, 1, 1_000_000, 1_000_001, Integer.MAX_VALUE));
        } else if (field.getType() == Long.class) {
            values.addAll(Arrays.asList(null, Long.MIN_VALUE, 0L, 1L, Long.MAX_VALUE));
        } else {
            values.add(null);
        }
        return values;
    }

    private static Record emptied(Record draft) {
        Record empty = draft;
        for (int i = 0; i < draft.getClass().getRecordComponents().length; i++) {
            empty = with(empty, i, null);
        }
        return empty;
    }

    private static Record with(Record draft, int index, Object value) {
        try {
            RecordComponent[] fields = draft.getClass().getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = new Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                values[i] = i == index ? value : fields[i].getAccessor().invoke(draft);
            }
            return draft.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Validator speaking(Locale locale) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE), locale, false))
                .buildValidatorFactory()
                .getValidator();
    }
}
