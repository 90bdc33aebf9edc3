package io.guidang.core.item;

import io.guidang.core.category.Category;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.internal.Field;
import io.guidang.core.internal.Findings;
import io.guidang.core.internal.Shapes;
import io.guidang.core.issue.Checked;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item as somebody types it into a form, with the drafts of its documents; it may be wrong.
 * {@link #check(ClassificationScheme)} says everything that is wrong at once, and where: {@code documents[2].pages}.
 *
 * @param id          the work-flow or case number, 1 to 64 characters without blanks
 * @param title       the title 题名
 * @param matter      what the case was about 事由; may be left out
 * @param responsible the policyholder 投保人 or responsible party 责任者; may be left out
 * @param category    the names of the category from the top, joined by a slash, as {@code 待遇类/养老}
 * @param documents   the drafts of its documents in their order, at least one, no id twice
 */
// @NotNull tells a validation provider what @Nullable allows a form to hand over.
@SuppressWarnings("MultipleNullnessAnnotations")
public record ItemDraft(
        @NotBlank(message = "{io.guidang.core.item.ItemDraft.id}")
        @Pattern(regexp = Shapes.IDENTIFIER_OR_BLANK, message = "{io.guidang.core.item.ItemDraft.id}")
        @Nullable
        String id,

        @NotBlank(message = "{io.guidang.core.item.ItemDraft.title}") @Nullable
        String title,

        @Nullable String matter,

        @Nullable String responsible,

        @NotBlank(message = "{io.guidang.core.item.ItemDraft.category}") @Nullable
        String category,

        @NotEmpty(message = "{io.guidang.core.item.ItemDraft.documents}") @Nullable
        List<@NotNull(message = "{io.guidang.core.item.ItemDraft.documents}") @Valid @Nullable DocumentDraft>
                documents) {

    private static final Field ID = Field.of(
            "id",
            "作业流水号或业务编号应为 1 至 64 个不含空白的字符",
            "The number of an item is 1 to 64 characters without blanks",
            "20252000475");
    private static final Field TITLE = Field.of("title", "题名不得为空", "An item has a title that is not blank", "投保申请");
    private static final Field CATEGORY = Field.of(
            "category",
            "类别应为分类方案中的名称，自上而下以斜杠相连",
            "The category is made of names of the classification scheme, from the top, joined by a slash",
            "待遇类/养老");
    private static final String DOCUMENTS_ZH = "一件至少应有一份文件，不得留空行，文件编号不得重复";
    private static final String DOCUMENTS_EN =
            "An item has at least one document, no line left empty, and no document id twice";
    private static final Field DOCUMENTS = documents("documents");

    public ItemDraft {
        documents = documents == null ? null : Collections.unmodifiableList(new ArrayList<>(documents));
    }

    /**
     * The item, or everything that is wrong with the draft; needs no validation provider.
     *
     * @param scheme the scheme that knows the categories; an unknown category is the one thing that a validation
     *               provider, which has no scheme, cannot find
     */
    public Checked<Item> check(ClassificationScheme scheme) {
        Findings found = new Findings("ItemDraft");
        Optional<ItemId> anId = found.required(ID, id, ItemId::of);
        Optional<String> aTitle = found.required(TITLE, title);
        Optional<Category> aCategory = found.required(
                CATEGORY,
                category,
                text -> scheme.category(text).orElseThrow(() -> new IllegalArgumentException("Not in the scheme")));
        List<Document> sound = new ArrayList<>();
        if (documents == null || documents.isEmpty()) {
            found.missing(DOCUMENTS);
        } else {
            for (int i = 0; i < documents.size(); i++) {
                DocumentDraft draft = documents.get(i);
                String path = "documents[" + i + "]";
                if (draft == null) {
                    found.missing(documents(path));
                } else {
                    found.nested(path, draft.check()).ifPresent(sound::add);
                }
            }
            if (!isDocuments()) {
                found.contradiction(DOCUMENTS);
            }
        }
        return found.checked(() -> new Item(
                anId.orElseThrow(),
                aTitle.orElseThrow(),
                matter == null ? "" : matter,
                responsible == null ? "" : responsible,
                aCategory.orElseThrow(),
                sound));
    }

    /** Asked by a validation provider: whether no document id is given twice. */
    @AssertTrue(message = "{io.guidang.core.item.ItemDraft.documents}")
    boolean isDocuments() {
        Set<String> seen = new HashSet<>();
        List<@Nullable DocumentDraft> given = documents == null ? List.of() : documents;
        for (DocumentDraft draft : given) {
            String document = draft == null ? null : draft.id();
            if (document != null && !document.isBlank() && !seen.add(document)) {
                return false;
            }
        }
        return true;
    }

    private static Field documents(String path) {
        return Field.of(path, DOCUMENTS_ZH, DOCUMENTS_EN, "D0000001");
    }

    /** Nothing of what was typed: any of it may hold personal data. */
    @Override
    public String toString() {
        return "ItemDraft[not shown]";
    }
}
