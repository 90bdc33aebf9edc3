
/* An item: 0 id, 1 code, 2 box, 3 category, 4 year, 5 retention, 6 outcome, 7 keep through, 8 appraise from, 9 blocked by,
   10 decided by, 11 title, 12 documents, 13 pages, 14 due, 15 accounts. */
let findItems = () => {};

function duty([rule, provenance, verdict, keep, decided, zh, en]) {
  const [tone, saidZh, saidEn] = OUTCOME[verdict];
  return make("li" + (decided ? ".decided" : ""), {},
    make("header", {}, make("span.code", {}, data.texts[rule]),
      keep ? chip(tone, "至 " + keep, "through " + keep) : chip(tone, saidZh, saidEn),
      chip(...PROVENANCE[provenance]), decided ? chip("seal", "决定", "decides") : null),
    words(data.texts[zh], data.texts[en]));
}
function showItem(item) {
  const accounts = item[15].map(([medium, zh, en, obligations]) => {
    const sentence = words(data.texts[zh], data.texts[en], "p");
    sentence.className = "sentence";
    return make("section", {},
      medium === "PAPER" ? words("纸质", "Paper", "h3") : words("电子", "Electronic", "h3"),
      sentence, make("ul.duties", {}, obligations.map(at => data.lines[at]).sort((a, b) => b[4] - a[4]).map(duty)));
  });
  openDrawer(item[11], make("p", {}, state(item)), make("dl", {},
    fact("流水号", "Item", item[0]),
    fact("档号", "Archival code", item[1]),
    fact("盒", "Box", item[2]),
    fact("类别", "Class", item[3]),
    fact("年度", "Year", item[4]),
    fact("保管期限", "Retention", period(item[5]) + " (" + item[5] + ")"),
    fact("保管至", "Keep through", item[7]),
    fact("鉴定起始", "Appraise from", item[8]),
    fact("冻结", "Held by", item[9]),
    fact("文件 · 页", "Documents, pages", n(Number(item[12])) + " · " + n(Number(item[13])))), ...accounts);
}
function state(item) {
  const [tone, zh, en] = OUTCOME[item[6]];
  const chips = [item[14] ? chip("seal", "可以鉴定", "due") : chip(tone, zh, en)];
  if (item[9]) chips.push(" ", chip("amber", "冻结", "held"));
  return chips;
}
function items() {
  if (!data.itemList) {
    return card("items", "各件", "The items", note(
      "本页逐件列出至多 " + n(data.mostItems) + " 件，这里有 " + n(data.items) + " 件：请看 items.csv、decisions.jsonl（每件的依据）与 catalogue.xlsx。",
      "This page lists up to " + n(data.mostItems) + " items and here are " + n(data.items) +
        ": see items.csv, decisions.jsonl (why, for each) and catalogue.xlsx."));
  }
  const all = data.itemList;
  const body = make("tbody");
  const search = make("input", { type: "search", placeholder: "档号、流水号、题名、盒号 / code, number, title, box", "aria-label": "查找 / search" });
  const outcome = select("结论 / outcome", [["", "全部结论 / every outcome"],
    ...["UNTIL", "OPEN", "PERMANENT", "CONFLICT"].filter(kind => data.outcomes[kind]).map(kind => [kind, OUTCOME[kind][1] + " / " + OUTCOME[kind][2]])], () => pages.restart());
  const due = make("input", { type: "checkbox", onchange: () => pages.restart() });
  const held = make("input", { type: "checkbox", onchange: () => pages.restart() });
  const fits = item => {
    const sought = search.value.trim().toLowerCase();
    return (!outcome.value || item[6] === outcome.value) && (!due.checked || item[14]) && (!held.checked || item[9])
      && (!sought || [0, 1, 2, 3, 11].some(at => item[at].toLowerCase().includes(sought)));
  };
  const pages = paged(40, () => all.filter(fits), some => body.replaceChildren(...some.map(item =>
    make("tr", { onclick: () => showItem(item) },
      make("td.code", {}, make("button.link", { type: "button" }, item[1])),
      make("td", {}, item[11]), make("td", {}, item[3]), make("td", {}, period(item[5])),
      make("td", {}, item[7]), make("td", {}, state(item)), make("td.right", {}, n(Number(item[13])))))),
  { listed: all.length, count: data.items, zh: "件", en: "items", file: "items.csv" });
  search.addEventListener("input", () => pages.restart());
  findItems = text => {
    search.value = text;
    outcome.value = "";
    due.checked = held.checked = false;
    pages.restart();
    document.getElementById("items").scrollIntoView();
  };
  const heading = [["档号", "Code"], ["题名", "Title"], ["类别", "Class"], ["期限", "Retention"], ["保管至", "Keep through"], ["结论", "Outcome"], ["页", "Pages"]];
  const made = card("items", "各件，点开看依据", "The items: open one to see why",
    make("div.tools", {}, search, outcome,
      make("label", {}, due, inline("只看到期", "due only")), make("label", {}, held, inline("只看冻结", "held only"))), pages.printed,
    make("div.rows", {}, make("table", {}, make("thead", {}, make("tr", {}, heading.map(([zh, en]) => make("th", { scope: "col" }, words(zh, en))))), body)),
    pages.bar);
  pages.restart();
  return made;
}
function files() {
  const list = [
    ["items.csv", "每件一行", "one line an item"], ["boxes.csv", "每盒一行", "one line a box"],
    ["due.csv", "到期可鉴定的件", "items open for appraisal"], ["decisions.jsonl", "每件每种载体的决定与依据", "one explained decision an item and medium"],
    ["rejected.csv", "未归档的行及原因（原始行，含人名）", "rows not filed, and why (rows as they came, with names of people)"], ["findings.csv", "读入时的发现", "what was found on reading"],
    ["catalogue.xlsx", "归档文件目录与盒签（含人名）", "catalogue of items and box labels (with names of people)"], ["result.json", "各项数目", "the counts"]];
  return card("files", "同目录的文件", "The files beside this page", make("ul.files", {},
    list.map(([name, zh, en]) => make("li", {}, make("a", { href: name }, name), words(zh, en)))));
}

document.getElementById("controls").append(
  choice("lang", [["both", "中·EN"], ["zh", "中文"], ["en", "English"]], "语言 / language"),
  choice("theme", [["auto", "自动 Auto"], ["light", "亮 Light"], ["dark", "暗 Dark"]], "明暗 / light or dark"));
document.getElementById("main").replaceChildren(...[
  accounted(), tiles(), timeline(), boxes(), holdings(),
  make("div.grid", {}, open(), rules()),
  items(),
  make("div.grid", {}, notFiled(), findings()),
  files()
].filter(part => part));
document.body.insertBefore(make("footer", {}, note(
  "本页不引用任何外部资源，不列人名；人名见于 catalogue.xlsx、rejected.csv（原始行）以及 archive.db、intake.db。「到期」只表示可以开始鉴定，绝不等于销毁。",
  "This page loads nothing from anywhere and lists no names of people; catalogue.xlsx, rejected.csv (rows as they came), archive.db and intake.db have them. Due only ever opens appraisal; it never means destruction.")),
document.getElementById("drawer"));
