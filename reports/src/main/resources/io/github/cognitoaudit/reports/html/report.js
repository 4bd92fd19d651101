"use strict";

// Lists the findings of findings.js with a filter, an order and copy buttons; every text goes in as text, never as markup.
(() => {
  const SHOWN_AT_MOST = 200;
  const SEVERITIES = ["critical", "high", "medium", "low"];
  const COLUMNS = [
    { name: "Severity", order: finding => finding.rank },
    { name: "Rule", order: finding => finding.rule },
    { name: "Target", order: finding => finding.target },
    { name: "Finding", order: finding => finding.title + finding.subject },
  ];

  const findings = window.cognitoAuditFindings.map(
    ([severity, status, rule, title, target, subject, message, command, href]) => ({
      severity, status, rule, title, target, subject, message, command, href,
      rank: (status === "violation" ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(severity),
      text: [rule, title, target, subject, message].join(" ").toLowerCase(),
    }));
  const state = { words: "", severity: "", rule: "", target: "", column: 0, descending: false };

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function choice(label, key, values) {
    const select = element("select", {}, element("option", { value: "" }, "all"));
    values.forEach(value => select.append(element("option", { value }, value)));
    select.addEventListener("change", () => { state[key] = select.value; show(); });
    return element("label", {}, label, select);
  }

  function number(value) {
    return value.toLocaleString("en");
  }

  function distinct(key) {
    return [...new Set(findings.map(finding => finding[key]))].sort();
  }

  function filters() {
    const search = element("input", { type: "search", autocomplete: "off" });
    search.addEventListener("input", () => { state.words = search.value.toLowerCase(); show(); });
    const form = element("form", { className: "filters", role: "search" },
      element("label", {}, "Words", search),
      choice("Severity", "severity", [...SEVERITIES, "could not tell"]),
      choice("Rule", "rule", distinct("rule")),
      choice("Target", "target", distinct("target")));
    form.addEventListener("submit", event => event.preventDefault());
    return form;
  }

  function matches(finding) {
    const kind = finding.status === "violation" ? finding.severity : "could not tell";
    return (!state.severity || kind === state.severity)
      && (!state.rule || finding.rule === state.rule)
      && (!state.target || finding.target === state.target)
      && state.words.split(/\s+/).every(word => finding.text.includes(word));
  }

  function compare(one, other) {
    const order = COLUMNS[state.column].order;
    const [a, b] = [order(one), order(other)];
    const way = a < b ? -1 : a > b ? 1 : 0;
    return state.descending ? -way : way;
  }

  function copyButton(finding) {
    if (!finding.command) {
      return "";
    }
    const button = element("button", { type: "button", className: "copying" }, "Copy mend");
    button.setAttribute("aria-label", "Copy the mend of " + finding.rule + " for " + finding.subject);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(finding.command);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed here";
      }
    });
    return button;
  }

  function row(finding) {
    const open = finding.status !== "violation";
    return element("tr", {},
      element("td", {}, element("span",
        { className: "badge " + (open ? "undetermined" : finding.severity) }, open ? "could not tell" : finding.severity)),
      element("td", {}, element("span", { className: "id" }, finding.rule)),
      element("td", {}, finding.target),
      element("td", { className: "what" }, element("a", { href: finding.href }, finding.title),
        element("code", { className: "subject" }, finding.subject)),
      element("td", {}, copyButton(finding)));
  }

  function header(column, index) {
    const button = element("button", { type: "button", className: "sort" }, column.name);
    const cell = element("th", { scope: "col" }, button);
    button.addEventListener("click", () => {
      state.descending = state.column === index && !state.descending;
      state.column = index;
      show();
    });
    return cell;
  }

  const count = element("p", { className: "shown" });
  count.setAttribute("role", "status");
  const headers = COLUMNS.map(header);
  const body = element("tbody", {});
  const table = element("table", { className: "list examined" },
    element("thead", {}, element("tr", {}, ...headers, element("th", { scope: "col" }, "Mend"))), body);
  const scroll = element("div", { className: "scroll", tabIndex: 0 }, table);
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", "List of findings");

  function show() {
    const found = findings.filter(matches).sort(compare);
    body.replaceChildren(...found.slice(0, SHOWN_AT_MOST).map(row));
    count.textContent = found.length > SHOWN_AT_MOST
      ? `${number(found.length)} of ${number(findings.length)} match; the first ${SHOWN_AT_MOST} are shown.`
      : `${number(found.length)} of ${number(findings.length)} match.`;
    headers.forEach((cell, index) => cell.setAttribute("aria-sort",
      index !== state.column ? "none" : state.descending ? "descending" : "ascending"));
  }

  document.getElementById("filtered").append(filters(), count, scroll);
  show();
})();
