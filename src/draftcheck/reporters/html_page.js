"use strict";
// Everything that the page does by itself: filters, the way from mark to note and back, notes at the height of their line.
(() => {
  const GAP = 8; // pixels between notes
  const DRIFT = 160; // how far below its line a note may stand before the paper is drawn apart
  const LEVELS = ["error", "warning", "info"];
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = (text) => (text || "").split(" ").filter(Boolean);

  const bar = document.querySelector(".bar");
  const papers = all(".paper");
  const notes = papers.flatMap((paper) =>
    all(".note", paper).sort((a, b) => a.dataset.number - b.dataset.number),
  );
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const marks = all(".mark, .pin");
  const marksOf = new Map(notes.map((note) => [note.id, []]));
  for (const mark of marks) for (const id of words(mark.dataset.notes)) marksOf.get(id).push(mark);
  const wide = matchMedia("screen and (min-width: 1160px)");
  const picked = { severity: new Set(), family: new Set() };
  let active = null;

  document.documentElement.classList.add("js");

  /** The element in the draft that a note speaks of. */
  function placeOf(note) {
    const link = note.querySelector("a.number");
    return (link && document.getElementById(link.hash.slice(1))) || marksOf.get(note.id)[0] || null;
  }

  /** Puts the notes of a sheet beside their lines, one below the other, the active one just at its line. */
  function place(paper) {
    const blocks = all(".block", paper);
    for (const block of blocks) block.style.paddingTop = "";
    paper.style.minHeight = "";
    const shown = all(".note", paper).filter((note) => !note.hidden);
    if (!wide.matches || !paper.offsetParent) {
      for (const note of shown) note.style.top = "";
      return;
    }
    const top = paper.getBoundingClientRect().top;
    const items = shown.map((note) => {
      const mark = placeOf(note);
      const block = note.closest(".block");
      const start = block.getBoundingClientRect().top - top;
      const line = mark ? mark.getBoundingClientRect().top - top : start;
      return { note, block, start, line, height: note.offsetHeight, at: 0 };
    });
    items.sort((a, b) => a.start - b.start || a.note.dataset.number - b.note.dataset.number);
    const drawn = new Set();
    let shift = 0;
    let free = 0;
    for (const item of items) {
      const excess = free - (item.line + shift) - DRIFT;
      if (excess > 0 && !drawn.has(item.block)) {
        item.block.style.paddingTop = `${excess}px`;
        shift += excess;
      }
      drawn.add(item.block);
      item.line += shift;
      item.at = Math.max(item.line, free);
      free = item.at + item.height + GAP;
    }
    const middle = items.findIndex((item) => item.note.id === active);
    if (middle >= 0) {
      items[middle].at = items[middle].line;
      for (let n = middle - 1; n >= 0; n--) {
        items[n].at = Math.min(items[n].at, items[n + 1].at - items[n].height - GAP);
      }
      free = 0;
      for (const item of items) {
        item.at = Math.max(item.at, free);
        free = item.at + item.height + GAP;
      }
    }
    for (const item of items) item.note.style.top = `${item.at}px`;
    paper.style.minHeight = `${free}px`;
  }

  const placeAll = () => papers.forEach(place);

  function filter() {
    let count = 0;
    for (const note of notes) {
      const fits = (kind) => !picked[kind].size || picked[kind].has(note.dataset[kind]);
      note.hidden = !(fits("severity") && fits("family"));
      if (!note.hidden) count += 1;
    }
    for (const mark of marks) {
      const seen = (id) => !noteOf.get(id).hidden;
      const left = words(mark.dataset.notes).filter(seen);
      const also = new Set(words(mark.dataset.also));
      const own = left.filter((id) => !also.has(id));
      const told = (own.length ? own : left).map((id) => noteOf.get(id).dataset.severity);
      mark.classList.remove(...LEVELS);
      if (left.length) mark.classList.add(LEVELS.find((level) => told.includes(level)));
      mark.classList.toggle("off", !left.length);
      mark.classList.toggle("also", !own.length);
      mark.tabIndex = left.length ? 0 : -1;
      if (mark.dataset.begin) {
        mark.dataset.numbers = words(mark.dataset.begin).filter(seen).map((id) => noteOf.get(id).dataset.number).join(" ");
        if (!mark.dataset.numbers) delete mark.dataset.numbers;
      }
    }
    const some = picked.severity.size || picked.family.size;
    bar.querySelector("output").textContent = some ? `显示${count}处，共${notes.length}处` : `共${notes.length}处`;
    bar.querySelector(".families summary").textContent = picked.family.size ? `类别（${picked.family.size}）` : "类别";
    if (active && noteOf.get(active).hidden) activate(null);
    placeAll();
  }

  function open(element) {
    const draft = element.closest(".draft");
    if (draft && !draft.open) draft.open = true;
  }

  /** Makes a finding the one that is looked at, and moves to its note or to its place in the draft. */
  function activate(id, to) {
    const before = active && noteOf.get(active);
    all(".active").forEach((element) => element.classList.remove("active"));
    active = id;
    if (before) place(before.closest(".paper"));
    if (!id) return;
    const note = noteOf.get(id);
    open(note);
    note.classList.add("active");
    marksOf.get(id).forEach((mark) => mark.classList.add("active"));
    place(note.closest(".paper"));
    const mark = placeOf(note);
    if (to === "note") {
      note.scrollIntoView({ block: "nearest" });
      note.focus({ preventScroll: true });
    } else if (to === "mark" && mark) {
      mark.scrollIntoView({ block: wide.matches ? "nearest" : "center" });
      mark.focus({ preventScroll: true });
    } else if (to === "next") {
      (mark || note).scrollIntoView({ block: "center" });
      (mark || note).focus({ preventScroll: true });
    }
  }

  function step(by) {
    const shown = notes.filter((note) => !note.hidden);
    if (!shown.length) return;
    const at = shown.findIndex((note) => note.id === active);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    activate(shown[next].id, "next");
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    const families = bar && bar.querySelector(".families");
    if (families && families.open && !families.contains(target)) families.open = false;
    const mark = target.closest(".mark, .pin");
    if (mark) {
      event.preventDefault();
      const seen = words(mark.dataset.notes).filter((id) => !noteOf.get(id).hidden);
      if (seen.length) activate(seen[(seen.indexOf(active) + 1) % seen.length], "note");
      return;
    }
    const note = target.closest(".note");
    if (!note || !getSelection().isCollapsed) return;
    if (target.closest(".place")) {
      activate(note.id);
    } else {
      if (target.closest("a")) event.preventDefault();
      activate(note.id, "mark");
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "J") step(1);
    else if (event.key === "k" || event.key === "K") step(-1);
    else if (event.key === "Escape") {
      if (bar) bar.querySelector(".families").open = false;
      activate(null);
    }
  });

  function follow() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    open(target);
    if (noteOf.has(target.id)) activate(target.id, "mark");
    else target.scrollIntoView({ block: "center" });
  }

  if (bar) {
    for (const chip of all(".chip", bar)) {
      chip.addEventListener("click", () => {
        const chosen = picked[chip.dataset.kind];
        if (!chosen.delete(chip.dataset.value)) chosen.add(chip.dataset.value);
        chip.setAttribute("aria-pressed", chosen.has(chip.dataset.value));
        filter();
      });
    }
    bar.querySelector("#back").addEventListener("click", () => step(-1));
    bar.querySelector("#on").addEventListener("click", () => step(1));
    for (const [name, state] of [["#open", true], ["#close", false]]) {
      const button = bar.querySelector(name);
      if (button) button.addEventListener("click", () => all(".draft").forEach((draft) => (draft.open = state)));
    }
  }
  // On paper all drafts are open; afterwards they are as before.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all(".draft:not([open])");
    for (const draft of folded) draft.open = true;
  });
  addEventListener("afterprint", () => {
    for (const draft of folded) draft.open = false;
    folded = [];
  });
  document.addEventListener("toggle", (event) => all(".paper", event.target).forEach(place), true);
  addEventListener("resize", placeAll);
  addEventListener("hashchange", follow);
  wide.addEventListener("change", placeAll);
  document.fonts.ready.then(placeAll);
  placeAll();
  follow();
})();
