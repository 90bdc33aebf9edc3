
/* A box: 0 code, 1 category, 2 year, 3 retention, 4 first, 5 last, 6 items, 7 pages, 8 keep through, 9 blocking item,
   10 outcome, 11 first item, 12 last item. */
const boxChoice = { year: "", category: "", state: "" };
let showBoxes = () => {};

function stateOf(box) {
  return box[10] === "UNTIL" && box[8] < data.asOf ? "RUN_OUT" : box[10];
}
const STATE = { ...OUTCOME, RUN_OUT: ["seal", "期已满", "run out"] };

function running(code) {
  const found = /(\d+)\D*$/.exec(code);
  return found ? found[1] : code;
}
function spine(box) {
  const [tone, zh, en] = STATE[stateOf(box)];
  const keep = box[8] || zh;
  const said = [box[0], box[2], box[1], period(box[3]), n(box[6]) + " 件 items", keep + " " + en, box[9]].join(", ");
  return make("button.spine.t-" + tone, { type: "button", "aria-label": said, title: said, onclick: () => showBox(box) },
    make("span.label", {},
      make("span.fonds", {}, data.fonds),
      make("span.year", {}, box[2]),
      make("span.term", {}, period(box[3])),
      make("span.class" + (box[1].length > 4 ? ".long" : ""), {}, box[1].replace("/", " ")),
      make("span.no", {}, running(box[0]) + "盒")),
    make("span.keep", {}, keep),
    make("span.why", {}, box[9]));
}
function showBox(box) {
  const [tone, zh, en] = STATE[stateOf(box)];
  openDrawer(box[0], make("p", {}, chip(tone, zh, en)), make("dl", {},
    fact("年度", "Year", box[2]),
    fact("类别", "Class", box[1]),
    fact("保管期限", "Retention", period(box[3]) + " (" + box[3] + ")"),
    fact("件数", "Items", n(box[6])),
    fact("页数", "Pages", n(box[7])),
    fact("起止件号", "First and last code", box[4] + " – " + box[5]),
    fact("起止流水号", "First and last number", box[11] + " – " + box[12]),
    fact("保管至", "Keep through", box[8] || zh + " / " + en),
    fact("决定期限的件", "Because of item", box[9])),
  data.itemList ? make("p", {}, make("button.plain", { type: "button", onclick: () => { drawer.close(); findItems(box[0]); } },
    inline("看盒内各件", "Show the items in it"))) : null);
}
function boxes() {
  const all = data.boxList;
  if (!all.length) return card("boxes", "档案盒", "Boxes", note("没有纸质件，没有盒。", "No paper, so no boxes."));
  const shelf = make("div.shelf", {});
  const fits = box => (!boxChoice.year || box[2] === boxChoice.year) && (!boxChoice.category || box[1] === boxChoice.category)
    && (!boxChoice.state || stateOf(box) === boxChoice.state);
  const pages = paged(36, () => all.filter(fits), some => shelf.replaceChildren(...some.map(spine)),
    { listed: all.length, count: data.boxes, zh: "盒", en: "boxes", file: "boxes.csv" });
  const chosen = (name, title, values) => {
    const made = select(title, [["", title], ...values], event => { boxChoice[name] = event.target.value; pages.restart(); });
    made.dataset.name = name;
    return made;
  };
  const unique = at => [...new Set(all.map(box => box[at]))];
  const tools = make("div.tools", {},
    chosen("year", "全部年度 / every year", unique(2).sort().map(year => [year, year])),
    chosen("category", "全部类别 / every class", unique(1).map(name => [name, name || "—"])),
    chosen("state", "全部期限 / every state", [...new Set(all.map(stateOf))].map(state => [state, STATE[state][1] + " / " + STATE[state][2]])));
  showBoxes = (year, category) => {
    Object.assign(boxChoice, { year, category, state: "" });
    for (const made of tools.children) made.value = boxChoice[made.dataset.name];
    pages.restart();
    document.getElementById("boxes").scrollIntoView();
  };
  const made = card("boxes", "架上的盒", "The boxes on the shelf", tools, pages.printed, shelf, pages.bar,
    note("盒脊：年度、保管期限、类别、盒号；下为保管至日，及决定它的那一件。每盒至多 " + n(data.boxPages) + " 页。",
      "A spine shows year, retention, class and box number; below, until when it stays and because of which item. A box takes " + n(data.boxPages) + " pages."),
    all.length < data.boxes ? note("这里是前 " + n(all.length) + " 盒；全部 " + n(data.boxes) + " 盒见 boxes.csv 与 catalogue.xlsx。",
      "These are the first " + n(all.length) + " boxes; all " + n(data.boxes) + " are in boxes.csv and catalogue.xlsx.") : null);
  pages.restart();
  return made;
}
