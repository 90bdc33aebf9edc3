package io.guidang.rules.jackson;

import io.guidang.core.item.ClassCode;
import io.guidang.core.item.Direction;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Issuer;
import io.guidang.core.item.Item;
import io.guidang.core.item.Role;
import io.guidang.core.item.VoucherCopy;
import io.guidang.core.medium.Medium;
import io.guidang.core.party.ContractNumber;
import io.guidang.core.party.EmployerNumber;
import io.guidang.core.party.Parties;
import io.guidang.core.party.PersonNumber;
import io.guidang.core.volume.Volume;
import java.util.TreeSet;

/** Items, their documents, and the volumes that bind them. */
final class ItemShapes {

    static final Codec<DocumentId> DOCUMENT_ID = Codec.text("a document id", DocumentId::of, DocumentId::value);
    static final Codec<ClassCode> CLASS_CODE = Codec.text("a class code", ClassCode::of, ClassCode::value);
    static final Codec<ContractNumber> CONTRACT =
            Codec.text("a contract number", ContractNumber::of, ContractNumber::value);
    static final Codec<PersonNumber> PERSON = Codec.text("a person number", PersonNumber::of, PersonNumber::value);
    static final Codec<EmployerNumber> EMPLOYER =
            Codec.text("an employer number", EmployerNumber::of, EmployerNumber::value);
    static final Codec<Medium> MEDIUM = Codec.constant(Medium.class);

    static final Shape<Parties> PARTIES = parties();
    static final Shape<VoucherCopy> VOUCHER_COPY = voucherCopy();
    static final Shape<Document> DOCUMENT = document();
    static final Shape<Item> ITEM = item();
    static final Shape<Volume> VOLUME = volume();

    private ItemShapes() {}

    private static Shape<Parties> parties() {
        var fields = new Shape.Fields<Parties>("parties");
        var contracts = fields.orElse(new TreeSet<>(), "contracts", Parties::contracts, Codec.sortedSet(CONTRACT));
        var persons = fields.orElse(new TreeSet<>(), "persons", Parties::persons, Codec.sortedSet(PERSON));
        var employers = fields.orElse(new TreeSet<>(), "employers", Parties::employers, Codec.sortedSet(EMPLOYER));
        return fields.make(read -> new Parties(read.get(contracts), read.get(persons), read.get(employers)));
    }

    private static Shape<VoucherCopy> voucherCopy() {
        var fields = new Shape.Fields<VoucherCopy>("a copy of a voucher");
        var voucher = fields.required("voucher", VoucherCopy::voucher, Codec.TEXT);
        var copy = fields.required("copy", VoucherCopy::copy, Codec.INTEGER);
        var of = fields.required("of", VoucherCopy::of, Codec.INTEGER);
        return fields.make(read -> new VoucherCopy(read.get(voucher), read.get(copy), read.get(of)));
    }

    private static Shape<Document> document() {
        var fields = new Shape.Fields<Document>("a document");
        var id = fields.required("id", Document::id, DOCUMENT_ID);
        var name = fields.required("name", Document::name, Codec.TEXT);
        var classCode = fields.required("class", Document::classCode, CLASS_CODE);
        var medium = fields.required("medium", Document::medium, MEDIUM);
        var pages = fields.required("pages", Document::pages, Codec.INTEGER);
        var formedOn = fields.required("formedOn", Document::formedOn, Codec.DATE);
        var role = fields.orElse(Role.UNSPECIFIED, "role", Document::role, Codec.constant(Role.class));
        var issuer = fields.orElse(Issuer.UNSPECIFIED, "issuer", Document::issuer, Codec.constant(Issuer.class));
        var direction =
                fields.orElse(Direction.NEITHER, "direction", Document::direction, Codec.constant(Direction.class));
        var parties = fields.orElse(Parties.NONE, "parties", Document::parties, PARTIES);
        var imageOf = fields.optional("imageOf", Document::imageOf, DOCUMENT_ID);
        var voucher = fields.optional("voucher", Document::voucher, VOUCHER_COPY);
        var remark = fields.orElse("", "remark", Document::remark, Codec.TEXT);
        return fields.make(read -> new Document(
                read.get(id),
                read.get(name),
                read.get(classCode),
                read.get(medium),
                read.get(pages),
                read.get(formedOn),
                read.get(role),
                read.get(issuer),
                read.get(direction),
                read.get(parties),
                read.get(imageOf),
                read.get(voucher),
                read.get(remark)));
    }

    private static Shape<Item> item() {
        var fields = new Shape.Fields<Item>("an item");
        var id = fields.required("id", Item::id, CoreShapes.ITEM_ID);
        var title = fields.required("title", Item::title, Codec.TEXT);
        var matter = fields.orElse("", "matter", Item::matter, Codec.TEXT);
        var responsible = fields.orElse("", "responsible", Item::responsible, Codec.TEXT);
        var category = fields.required("category", Item::category, CoreShapes.CATEGORY);
        var documents = fields.list("documents", Item::documents, DOCUMENT);
        return fields.make(read -> new Item(
                read.get(id),
                read.get(title),
                read.get(matter),
                read.get(responsible),
                read.get(category),
                read.get(documents)));
    }

    private static Shape<Volume> volume() {
        var fields = new Shape.Fields<Volume>("a volume");
        var number = fields.required("number", Volume::number, Codec.INTEGER);
        var title = fields.required("title", Volume::title, Codec.TEXT);
        var items = fields.list("items", Volume::items, ITEM);
        return fields.make(read -> new Volume(read.get(number), read.get(title), read.get(items)));
    }
}
