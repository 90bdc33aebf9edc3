package io.guidang.rules.scope;

import static io.guidang.rules.Rules.row;
import static io.guidang.rules.Rules.schedule;
import static io.guidang.rules.Rules.scoped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.rulebook.RowKey;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTableTest {

    private static final Row CONTRACT = scoped(
            row("2.1"), "保全", "保险合同：按规定收回的", Row.Scope.onlyWhen(Condition.factIs("originalContractReturned", "true")));

    private static final Row AMBIGUOUS = scoped(row("3.2"), "理赔", "证明(医疗)", Row.Scope.IN);

    private static final Row ARTICLE = scoped(row("87"), "", "article 87", Row.Scope.NONE);

    private static final ScopeTable TABLE = ScopeTable.of(schedule(
            scoped(row("1.1"), "承保", "投保单(含电子投保单)及附件", Row.Scope.IN),
            scoped(row("1.2"), "承保", "体检报告，病历", Row.Scope.IN),
            scoped(row("1.3"), "承保", "保险合同", Row.Scope.IN),
            CONTRACT,
            scoped(row("3.1"), "理赔", "理赔申请书【原件】", Row.Scope.IN),
            AMBIGUOUS,
            scoped(row("3.3"), "理赔", "证明(死亡)", Row.Scope.IN),
            scoped(row("3.4"), "理赔", "(无名)", Row.Scope.IN),
            ARTICLE));

    @Test
    void a_document_is_known_by_the_whole_official_name_or_up_to_its_first_mark() {
        assertThat(code("承保", "投保单(含电子投保单)及附件")).contains("1.1");
        assertThat(code("承保", "投保单")).contains("1.1");
        assertThat(code("承保", "体检报告")).contains("1.2");
        assertThat(code("理赔", "理赔申请书")).contains("3.1");
        assertThat(code("理赔", "(无名)")).contains("3.4");
    }

    @Test
    void the_same_name_under_two_stages_means_two_classes() {
        assertThat(code("承保", "保险合同")).contains("1.3");
        assertThat(code("保全", "保险合同")).contains("2.1");
        assertThat(code("理赔", "保险合同")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"投保", "投保单(含电子投保单)", "投保单及附件", " 投保单", "", "体检"})
    void a_name_that_is_not_the_official_one_is_never_guessed(String name) {
        assertThat(TABLE.named("承保", name)).isEmpty();
    }

    @Test
    void a_short_name_that_two_rows_share_means_neither() {
        assertThat(code("理赔", "证明")).isEmpty();
        assertThat(code("理赔", "证明(医疗)")).contains("3.2");
        assertThat(code("理赔", "证明(死亡)")).contains("3.3");
    }

    @Test
    void a_class_is_known_by_its_code_and_codes_stay_text() {
        assertThat(TABLE.coded("1.1")).isPresent();
        assertThat(TABLE.coded("1.10")).isEmpty();
        assertThat(TABLE.coded("01.1")).isEmpty();
        assertThat(TABLE.coded("")).isEmpty();
        assertThat(TABLE.coded("一")).isEmpty();
    }

    @Test
    void an_article_of_a_law_is_no_class_of_documents() {
        assertThat(TABLE.coded("87")).isEmpty();
        assertThat(TABLE.named("", "article 87")).isEmpty();
        assertThatThrownBy(() -> TABLE.scopeOf(Optional.of(ARTICLE), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Row '87' is no class of documents");
    }

    @Test
    void a_class_of_the_scope_is_filed() {
        FilingScope scope = TABLE.scopeOf(TABLE.coded("1.1"), Map.of());

        assertThat(scope).isInstanceOf(FilingScope.In.class);
        assertThat(((FilingScope.In) scope).key()).isEqualTo(RowKey.parse("schedule#1.1"));
        assertThat(scope.row()).isEqualTo(TABLE.coded("1.1"));
    }

    @Test
    void a_conditional_class_is_in_out_or_for_review() {
        FilingScope returned = conditional(Map.of("originalContractReturned", "true"));
        FilingScope kept = conditional(Map.of("originalContractReturned", "false"));
        FilingScope unknown = conditional(Map.of());

        assertThat(returned).isEqualTo(new FilingScope.In(CONTRACT, RowKey.parse("schedule#2.1")));
        assertThat(kept)
                .isEqualTo(new FilingScope.Out(
                        CONTRACT,
                        Wording.of(
                                "仅当 originalContractReturned 为 true 时归档",
                                "it is filed only where originalContractReturned is true")));
        assertThat(kept.row()).contains(CONTRACT);
        assertThat(unknown).isInstanceOf(FilingScope.Review.class);
        assertThat(unknown.row()).contains(CONTRACT);
    }

    @Test
    void what_the_scope_does_not_know_is_for_review() {
        FilingScope scope = TABLE.scopeOf(Optional.empty(), Map.of());

        assertThat(scope)
                .isEqualTo(new FilingScope.Review(
                        Optional.empty(),
                        Wording.of("归档范围中没有该名称或编号", "the filing scope has no class of this name or code")));
    }

    private static FilingScope conditional(Map<String, String> facts) {
        return TABLE.scopeOf(TABLE.named("保全", "保险合同"), facts);
    }

    private static Optional<String> code(String group, String name) {
        return TABLE.named(group, name).map(row -> row.code().value());
    }
}
