
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const SVG = "http://www.w3.org/2000/svg";

/* Everything on the page is made here and only ever as text: no markup is read from data. */
function make(spec, attributes, ...children) {
  const [tag, ...classes] = spec.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  return dressed(element, attributes, children);
}
function draw(spec, attributes, ...children) {
  const [tag, ...classes] = spec.split(".");
  const element = document.createElementNS(SVG, tag);
  if (classes.length) element.setAttribute("class", classes.join(" "));
  return dressed(element, attributes, children);
}
function dressed(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name.startsWith("--")) element.style.setProperty(name, value);
    else if (name === "width%") element.style.width = value + "%";
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== "") element.append(child);
  }
  return element;
}
function words(zh, en, tag = "span") {
  return make(tag, {}, make("span.zh", { lang: "zh-CN" }, zh), make("span.en", { lang: "en" }, en));
}
function inline(zh, en) {
  const both = words(zh, en);
  both.className = "inline";
  return both;
}
function label(zh, en) {
  const lang = document.documentElement.dataset.lang;
  return lang === "zh" ? zh : lang === "en" ? en : zh + " / " + en;
}
const number = new Intl.NumberFormat("en-US");
const n = value => number.format(value);
function percent(part, whole) {
  if (!whole || !part) return part ? "" : "0 %";
  const share = 100 * part / whole;
  if (share < 0.1) return "< 0.1 %";
  return share > 99.9 && part < whole ? "> 99.9 %" : share.toFixed(1) + " %";
}
function chip(tone, zh, en) {
  const made = words(zh, en);
  made.className = "chip t-" + tone;
  return made;
}
function card(id, zh, en, ...content) {
  return make("section.card", { id, "aria-labelledby": id + "-title" },
    make("header", {}, dressed(words(zh, en, "h2"), { id: id + "-title" }, [])), ...content);
}
function note(zh, en) {
  const made = words(zh, en, "p");
  made.className = "note";
  return made;
}

const OUTCOME = {
  UNTIL: ["jade", "有期限", "dated"],
  OPEN: ["blue", "未定", "open"],
  PERMANENT: ["plum", "永久", "permanent"],
  CONFLICT: ["amber", "规则冲突", "rules conflict"],
  FELL_AWAY: ["grey", "不再适用", "fell away"],
  CONDITION_NOT_MET: ["grey", "条件不符", "condition not met"],
  NOT_IN_FORCE: ["grey", "不在施行期内", "not in force"],
  WITHOUT_DATE: ["grey", "上限尚无日期", "ceiling without a date"]
};
const PROVENANCE = {
  VERIFIED: ["jade", "已核实", "verified"],
  SECONDARY: ["blue", "间接来源", "secondary"],
  DERIVED: ["amber", "推定", "derived"],
  GAP: ["seal", "缺失", "missing"]
};
function period(code) {
  const found = /^D(\d+)([MD]?)$/.exec(code);
  if (!found) return code === "Y" ? "永久" : code === "W" ? "未定" : code;
  return found[1] + (found[2] === "M" ? "个月" : found[2] === "D" ? "天" : "年");
}

const drawer = document.getElementById("drawer");
function openDrawer(title, ...content) {
  const close = make("button.plain", { type: "button", onclick: () => drawer.close() }, inline("关闭", "Close"));
  drawer.replaceChildren(make("div.sheet", {}, make("header", {}, make("h2", { id: "drawer-title" }, title), close), ...content));
  if (!drawer.open) drawer.showModal();
  drawer.scrollTop = 0;
}
drawer.addEventListener("click", event => { if (event.target === drawer) drawer.close(); });
function fact(zh, en, value) {
  return value === "" || value === null ? [] : [make("dt", {}, inline(zh, en)), make("dd", {}, value)];
}

/* Remembers how somebody likes to read, where the browser allows that. */
function remembered(name, otherwise) {
  try { return localStorage.getItem("guidang." + name) || otherwise; } catch (refused) { return otherwise; }
}
function remember(name, value) {
  try { localStorage.setItem("guidang." + name, value); } catch (refused) { /* then it is asked again */ }
}
function choice(name, choices, title) {
  const root = document.documentElement;
  const group = make("div.switch", { role: "group", "aria-label": title });
  const show = value => {
    root.dataset[name] = value;
    for (const button of group.children) button.setAttribute("aria-pressed", String(button.value === value));
  };
  for (const [value, text] of choices) {
    group.append(make("button", { type: "button", value, onclick: () => { remember(name, value); show(value); } }, text));
  }
  const wanted = remembered(name, root.dataset[name]);
  show(choices.some(([value]) => value === wanted) ? wanted : root.dataset[name]);
  return group;
}
/* One page of a list at a time. On paper there is no next page, so a line says how much of the list stands there and where
   all of it is: whole is { listed, count, zh, en, file }. */
function paged(size, of, show, whole) {
  let page = 0;
  const printed = make("div.printed");
  const back = make("button", { type: "button", onclick: () => go(page - 1) }, "←");
  const on = make("button", { type: "button", onclick: () => go(page + 1) }, "→");
  const where = make("span", { "aria-live": "polite" });
  back.setAttribute("aria-label", "上一页 / previous page");
  on.setAttribute("aria-label", "下一页 / next page");
  function go(to) {
    const all = of();
    const pages = Math.max(1, Math.ceil(all.length / size));
    page = Math.min(Math.max(0, to), pages - 1);
    show(all.slice(page * size, (page + 1) * size));
    const first = all.length ? page * size + 1 : 0;
    const shown = n(first) + " – " + n(Math.min(all.length, (page + 1) * size));
    where.textContent = shown + " / " + n(all.length);
    const count = n(whole.count), chosen = n(all.length), { zh, en, file } = whole;
    printed.replaceChildren(...(all.length < whole.listed
      ? [note(`印出的是所选 ${chosen} ${zh}中的 ${shown}；全部 ${count} ${zh}见 ${file}。`,
        `Printed here: ${shown} of the ${chosen} ${en} chosen; all ${count} are in ${file}.`)]
      : pages > 1 || whole.listed < whole.count
        ? [note(`印出的是 ${shown}，共 ${count} ${zh}；全部见 ${file}。`, `Printed here: ${shown} of ${count} ${en}; all of them are in ${file}.`)]
        : []));
    back.disabled = page === 0;
    on.disabled = page === pages - 1;
  }
  return { bar: make("nav.pager", { "aria-label": "翻页 / pages" }, back, where, on), printed, restart: () => go(0) };
}
function select(title, options, changed) {
  return make("select", { "aria-label": title, onchange: changed }, options.map(([value, text]) => make("option", { value }, text)));
}
