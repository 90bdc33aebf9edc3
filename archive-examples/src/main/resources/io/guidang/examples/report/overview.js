
const PARTS = [
  ["filed", "jade", "归档", "filed"],
  ["outOfScope", "grey", "不属归档范围", "out of scope"],
  ["review", "amber", "待审核", "for review"],
  ["duplicate", "blue", "重复", "duplicates"],
  ["rejected", "seal", "退回", "rejected"]
];
function accounted() {
  const tally = data.tally;
  const sum = PARTS.reduce((total, [key]) => total + tally[key], 0);
  const ok = sum === tally.rows && data.documents === tally.filed;
  const headline = make("p.balance" + (ok ? ".ok" : ""), {},
    make("span.zh", { lang: "zh-CN" }, "来件 " + n(tally.rows) + " 行，", make("b", {}, ok ? "行行有着落" : "数目不平")),
    make("span.en", { lang: "en" }, n(tally.rows) + " document rows came in, ",
      make("b", {}, ok ? "every one is accounted for" : "and the counts do not balance")));
  return make("section.card", { "aria-label": "来件 / rows in" }, headline,
    make("div.bar", { role: "img", "aria-label": PARTS.map(([key, , zh, en]) => zh + " " + en + " " + n(tally[key])).join("; ") },
      PARTS.filter(([key]) => tally[key]).map(([key, tone]) => {
        const part = make("span.t-" + tone, {});
        part.style.flex = tally[key] + " 1 0";
        return part;
      })),
    make("ul.legend", {}, PARTS.map(([key, tone, zh, en]) =>
      make("li.t-" + tone, {}, make("i"), make("span", {}, make("strong", {}, n(tally[key])), " ",
        make("small", {}, percent(tally[key], tally.rows)), words(zh, en))))));
}
function tiles() {
  const tile = (tone, value, zh, en, ...more) =>
    make("li.tile.t-" + tone, {}, make("strong", {}, n(value)), words(zh, en), ...more);
  return make("ul.tiles", {},
    tile("jade", data.items, "件", "items"),
    tile("grey", data.boxes, "盒", "boxes"),
    tile("seal", data.due, "到期可鉴定", "open for appraisal"),
    tile("blue", data.outcomes.OPEN + data.outcomes.CONFLICT, "期限未定", "no date yet"),
    tile("plum", data.outcomes.PERMANENT, "永久", "permanent"),
    tile("amber", data.held, "冻结中", "under a hold"));
}

/* Items by the year in which they may first be let go. A long span is drawn in steps of several years. */
function timeline() {
  if (!data.years.length) return null;
  const today = Number(data.asOf.slice(0, 4));
  const first = Math.min(data.years[0][0], today);
  const last = Math.max(data.years[data.years.length - 1][0], today);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find(years => (last - first) / years <= 132) || 1000;
  const start = Math.floor(first / step) * step;
  const bins = new Map();
  for (const [year, items, due, held] of data.years) {
    const at = Math.floor((year - start) / step);
    const bin = bins.get(at) || [0, 0, 0];
    bins.set(at, [bin[0] + items, bin[1] + due, bin[2] + held]);
  }
  const count = Math.floor((last - start) / step) + 1;
  const W = 1120, H = 250, L = 46, B = 26, T = 26;
  const most = Math.max(...[...bins.values()].map(bin => bin[0]));
  const wide = (W - L) / count;
  const y = value => (H - B - T) * value / most;
  const chart = draw("svg.chart", { viewBox: `0 0 ${W} ${H}`, role: "group", "aria-label": "保管至年份 / keep-through years" });
  for (const part of [0, 0.5, 1]) {
    const at = H - B - y(most * part);
    chart.append(draw("line.axis", { x1: L, x2: W, y1: at, y2: at }),
      draw("text", { x: L - 8, y: at + 4, "text-anchor": "end" }, n(Math.round(most * part))));
  }
  const every = [1, 2, 5, 10, 20, 25, 50, 100].find(bars => bars * wide >= 46) || 100;
  for (let at = 0; at < count; at++) {
    const from = start + at * step;
    const [items, due, held] = bins.get(at) || [0, 0, 0];
    if (items) {
      const said = from + (step > 1 ? "–" + (from + step - 1) : "") + ": " + n(items) + " 件 items" +
        (due ? ", 到期 due " + n(due) : "") + (held ? ", 冻结 held " + n(held) : "");
      const bar = draw("g.year", { tabindex: "0", role: "img", "aria-label": said }, draw("title", {}, said));
      let top = H - B;
      for (const [kind, value] of [["due", due], ["held", held], ["later", items - due - held]]) {
        if (value <= 0) continue;
        const high = Math.max(1, y(value));
        top -= high;
        bar.append(draw("rect." + kind, { x: L + at * wide + wide * 0.1, y: top, width: Math.max(1, wide * 0.8), height: high, rx: Math.min(2, wide / 6) }));
      }
      chart.append(bar);
    }
    if ((start / step + at) % every === 0) {
      chart.append(draw("text", { x: L + (at + 0.5) * wide, y: H - 7, "text-anchor": "middle" }, String(from)));
    }
  }
  const now = L + ((today - start + Number(data.asOf.slice(5, 7)) / 12 - 1 / 12) / step) * wide;
  const right = now > W * 0.8;
  chart.append(draw("line.today", { x1: now, x2: now, y1: 14, y2: H - B }),
    draw("text.today-text", { x: now + (right ? -6 : 6), y: 14, "text-anchor": right ? "end" : "start" }, data.asOf));
  return card("timeline", "保管到哪一年", "Until which year the items are kept",
    make("div.matrix", {}, chart),
    make("ul.legend", {},
      [["seal", data.due, "期满，可以鉴定", "run out, open for appraisal"],
        ["amber", data.held, "冻结中，期满也不得销毁", "under a hold, not due whatever the date"],
        ["jade", data.outcomes.UNTIL, "有保管至日的全部件", "all items with a date"],
        ["blue", data.outcomes.OPEN, "期限未定，不在图中", "open, not in the chart"],
        ["plum", data.outcomes.PERMANENT, "永久，不在图中", "permanent, not in the chart"]]
        .filter(([, value]) => value)
        .map(([tone, value, zh, en]) => make("li.t-" + tone, {}, make("i"), make("span", {}, make("strong", {}, n(value)), words(zh, en))))));
}

function ranking(tone, lines, most = 10) {
  const top = lines.length ? Math.max(...lines.map(line => line.count)) : 1;
  const list = make("ul.rank", {});
  const add = (line, rest) => list.append(make("li.t-" + (line.tone || tone) + rest, {},
    make("div.what", {}, line.what), make("div.n", {}, n(line.count)),
    make("div.len", { "aria-hidden": "true" }, make("i", { "width%": Math.max(0.6, 100 * line.count / top) }))));
  lines.forEach((line, at) => add(line, at < most ? "" : ".rest"));
  if (lines.length <= most) return [list];
  const more = make("button.plain.screen", { type: "button", onclick: () => { list.classList.add("whole"); more.remove(); } },
    inline("再列 " + (lines.length - most) + " 项", "Show " + (lines.length - most) + " more"));
  return [list, more];
}
const REASONS = {
  OUT_OF_SCOPE: ["grey", "不属归档范围", "out of the filing scope"],
  REVIEW: ["amber", "待人工审核", "for a person to decide"],
  DUPLICATE: ["blue", "重复", "repeats and further copies"]
};
function notFiled() {
  if (!data.notFiled.length) return card("not-filed", "没有归档的行", "Rows that were not filed", note("没有。", "None."));
  return card("not-filed", "没有归档的行，为什么", "What was not filed, and why",
    ranking("seal", data.notFiled.map(([code, file, count]) => {
      const known = REASONS[code] || ["seal", "退回", "rejected"];
      return { tone: known[0], count, what: [inline(known[1], known[2]), make("div.code.note", {}, code + " · " + file)] };
    })),
    note("逐行内容见 rejected.csv；本页不含原始行。", "Each row with its message is in rejected.csv; this page holds none of them."));
}
function findings() {
  if (!data.findings.length) return card("findings", "读入时的发现", "Findings", note("没有。", "None."));
  return card("findings", "读入了，但请看一眼", "Read all the same, worth a look",
    ranking("blue", data.findings.map(([code, , count]) => ({ count, what: make("span.code", {}, code) }))),
    note("逐条见 findings.csv。", "Each one is in findings.csv."));
}
function open() {
  const lines = data.open.map(([zh, en, count]) => ({ count, what: words(zh, en) }));
  return card("open", "期限为什么未定", "Why some have no date yet",
    lines.length ? ranking("blue", lines) : note("每一件都有结论。", "Every item has an answer."));
}
function rules() {
  const lines = data.rules.slice().sort((a, b) => b[2] - a[2]).map(([rule, provenance, count]) => {
    const [key, ...citation] = rule.split(" ");
    return { count, what: [make("span.code", {}, key), " ", chip(...PROVENANCE[provenance]), make("div.note", {}, citation.join(" "))] };
  });
  return card("rules", "由哪些条款决定", "Which rules decided", lines.length ? ranking("jade", lines, 6) : note("没有。", "None."));
}
function holdings() {
  const years = [...new Set(data.holdings.map(line => line[0]))].sort((a, b) => a - b);
  const rows = new Map();
  for (const [year, category, , items] of data.holdings) {
    if (!rows.has(category)) rows.set(category, new Map());
    rows.get(category).set(year, (rows.get(category).get(year) || 0) + items);
  }
  if (!rows.size) return null;
  const most = Math.max(...[...rows.values()].flatMap(row => [...row.values()]));
  const field = (category, row) => year => {
    const items = row.get(year);
    if (!items) return make("td");
    const heat = 0.1 + 0.8 * Math.sqrt(items / most);
    const cell = make("button" + (heat > 0.55 ? ".deep" : ""), { type: "button", "--heat": heat.toFixed(2),
      "aria-label": year + " " + category + ": " + n(items), onclick: () => showBoxes(String(year), category) }, n(items));
    return make("td", {}, cell);
  };
  const matrix = (some, sums) => make("table", {}, make("thead", {}, make("tr", {}, make("td"),
    some.map(year => make("th", { scope: "col" }, String(year))),
    sums ? make("th.right", { scope: "col" }, inline("合计", "total")) : null)),
  make("tbody", {}, [...rows].map(([category, row]) => make("tr", {}, make("th", { scope: "row" }, category || "—"),
    some.map(field(category, row)),
    sums ? make("td.sum", {}, n([...row.values()].reduce((total, items) => total + items, 0))) : null))));
  /* Paper does not scroll: there the years stand in strips of equal length, below one another. */
  const paper = make("div.matrix.printed");
  const strips = Math.ceil(years.length / (most < 1000 ? 16 : 11));
  const strip = Math.ceil(years.length / strips);
  for (let from = 0; from < years.length; from += strip) {
    paper.append(matrix(years.slice(from, from + strip), from + strip >= years.length));
  }
  return card("holdings", "年度与类别", "Items by year and class", make("div.matrix.screen", {}, matrix(years, true)), paper,
    make("div.screen", {}, note("点一格，看那些盒。", "Choose a field to see its boxes.")));
}
