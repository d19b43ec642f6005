// Selecting text by mouse and keyboard, and the small bars that open at a mark or a selection.

Object.assign(TextCheck.prototype, {
  onMouseUp(event) {
    if (!this.root.isConnected) return this.leave();
    if (this.popover.contains(event.target)) return;
    const selection = document.getSelection();
    const inside = selection.rangeCount && this.text.contains(selection.getRangeAt(0).commonAncestorContainer);
    if (inside && !selection.isCollapsed) this.takeSelection(selection.getRangeAt(0));
    else if (!this.text.contains(event.target)) this.close();
  },

  onClick(event) {
    const stop = event.target.closest(".fw-named, .fw-suspect");
    if (!document.getSelection().isCollapsed) return;
    if (stop?.suspect) {
      this.makeCurrent(stop);
      this.offer([stop.suspect.from, stop.suspect.to], false);
    } else if (stop?.hasAttribute("role") && !this.data.sentences) {
      this.makeCurrent(stop);
      this.openMark(false);
    } else this.close();
  },

  takeSelection(range) {
    const from = this.drawing.unitAt(range.startContainer, range.startOffset);
    const to = this.drawing.unitAt(range.endContainer, range.endOffset);
    const stretch = from < 0 ? null : wholeWords(this.data.text, this.wordList, from, to);
    if (!stretch) return;
    this.select(...stretch);
    this.offer(stretch, false);
  },

  select(from, to) {
    const start = this.drawing.placeOf(from);
    const end = this.drawing.placeOf(to, true);
    if (start && end) document.getSelection().setBaseAndExtent(...start, ...end);
  },

  // A cursor of words for the keyboard

  moveWord(event) {
    const back = event.key === "ArrowLeft";
    const words = this.wordList;
    if (!words.length) return;
    if (event.shiftKey && this.word) {
      const other = this.word.active + (back ? -1 : 1);
      if (words[other]) this.word.active = other;
    } else {
      const active = this.word ? this.word.active + (back ? -1 : 1) : this.wordNearby();
      const kept = Math.min(Math.max(active, 0), words.length - 1);
      this.word = { anchor: kept, active: kept };
    }
    const { anchor, active } = this.word;
    const [from] = words[Math.min(anchor, active)];
    const [, to] = words[Math.max(anchor, active)];
    this.close();
    this.text.focus({ preventScroll: true });
    this.select(from, to);
    this.scrollToSelection();
    this.say(this.data.text.slice(from, to));
  },

  /** The word where the person is: at the current mark, or the first one in sight. */
  wordNearby() {
    if (this.current?.classList.contains("fw-current")) {
      const span = this.current.mark ?? this.current.suspect;
      return this.wordList.findIndex(([from]) => from >= span.from);
    }
    const top = this.text.getBoundingClientRect().top;
    for (const [node, start] of this.drawing.starts) {
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getBoundingClientRect().bottom < top) continue;
      for (const [index, [from]] of this.wordList.entries()) {
        if (from < start) continue;
        const offset = Math.min(from - start, node.length);
        range.setStart(node, offset);
        range.collapse(true);
        if (from - start > node.length || range.getBoundingClientRect().top >= top) return index;
      }
    }
    return 0;
  },

  scrollToSelection() {
    this.scrollToRange(document.getSelection().getRangeAt(0));
  },

  scrollToRange(range) {
    const found = range.getBoundingClientRect();
    const seen = this.text.getBoundingClientRect();
    if (found.top < seen.top + 8) this.text.scrollTop += found.top - seen.top - 40;
    else if (found.bottom > seen.bottom - 8) this.text.scrollTop += found.bottom - seen.bottom + 40;
  },

  selectedStretch() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!this.text.contains(range.commonAncestorContainer)) return null;
    const from = this.drawing.unitAt(range.startContainer, range.startOffset);
    const to = this.drawing.unitAt(range.endContainer, range.endOffset);
    return from < to ? [from, to] : null;
  },

  // The bar of a selection

  offer([from, to], focus) {
    const { allowed, kinds } = this.data;
    if (!allowed.includes("add") && !allowed.includes("comment")) return;
    const span = { start: this.positions.character(from), end: this.positions.character(to) };
    const quoted = this.data.text.slice(from, to);
    const rows = [element("p", "", `„${quoted.length > 60 ? `${quoted.slice(0, 57)}…` : quoted}“`)];
    this.asked = null;
    if (allowed.includes("add")) {
      const kind = this.selectBox("Art", kinds.map((each) => [each.kind, each.word]), "PERSON");
      const everywhere = element("input");
      everywhere.type = "checkbox";
      everywhere.checked = true;
      const told = element("span", "", "auch alle weiteren Formen");
      const label = element("label");
      label.append(everywhere, told);
      const replace = this.button("Ersetzen", () => this.add(span, kind.box.value, everywhere.checked), true);
      replace.setAttribute("aria-keyshortcuts", "a");
      rows.push(this.row(replace, kind.label), this.row(label));
      this.asked = { ...span, told, kind: kind.box, replace };
      this.tell({ do: "select", ...span });
    }
    if (allowed.includes("comment"))
      rows.push(this.row(this.button("Anmerken", () => {
        this.tell({ do: "comment", ...span });
        this.close();
      })));
    this.open(rows, "Auswahl", () => document.getSelection().getRangeAt(0).getBoundingClientRect(), focus);
  },

  showCount() {
    const { selection } = this.data;
    if (selection.start !== this.asked.start || selection.end !== this.asked.end) return;
    this.asked.told.textContent = `auch alle weiteren Formen (${selection.count})`;
    this.say(selection.count === 1 ? "1 weitere Stelle" : `${selection.count} weitere Stellen`);
  },

  // The bar of a mark

  openMark(focus) {
    const { mark } = this.current;
    const { allowed, kinds, roles } = this.data;
    const places = mark.count === 1 ? "1 Stelle" : `${mark.count} Stellen`;
    const may = (deed) => allowed.includes(deed);
    const act = (event) => () => {
      this.tell({ ...event, entity: mark.entity });
      this.close();
      this.current?.focus({ preventScroll: true });
    };
    const rows = [element("p", "", `${this.drawing.kinds[mark.kind]}, ${places} → ${mark.placeholder}`)];
    const first = element("div", "fw-row");
    if (may("accept")) first.append(this.button(mark.trait ? "Verallgemeinern" : "Ersetzen", () => this.decide("accept"), true));
    if (may("reject") && !mark.known) first.append(this.button("Stehen lassen", () => this.decide("reject")));
    if (may("reopen") && mark.verdict !== "open") first.append(this.button("Wieder offen", act({ do: "reopen" })));
    const more = element("div", "fw-row");
    rows.push(first, more);
    if (may("kind") && !mark.trait) {
      const kind = this.selectBox("Art", kinds.map((each) => [each.kind, each.word]), mark.kind);
      kind.box.addEventListener("change", () => act({ do: "kind", kind: kind.box.value })());
      more.append(kind.label);
    }
    const offered = roles[mark.kind] ?? [];
    if (may("role") && offered.length && !mark.trait) {
      const role = this.selectBox("Rolle", [["", "bitte wählen"], ...offered.map((each) => [each, each])], "");
      role.box.addEventListener("change", () => role.box.value && act({ do: "role", role: role.box.value })());
      more.append(role.label);
    }
    const others = may("merge") && !mark.trait ? this.otherEntities(mark) : [];
    if (others.length) {
      const into = this.selectBox("Gehört zu", [["", "bitte wählen"], ...others], "");
      into.box.addEventListener("change", () => into.box.value && act({ do: "merge", into: into.box.value })());
      more.append(into.label);
    }
    if (may("split") && mark.count > 1 && !mark.trait)
      more.append(this.button("Diese Stelle abtrennen", act({ do: "split", start: mark.start })));
    const { current } = this;
    this.asked = null;
    this.open(rows.filter((row) => row.hasChildNodes()), `Stelle ${this.wordsOf(current)}`, () => this.current.getBoundingClientRect(), focus);
  },

  /** The other entities of the same kind, for joining two that are one. */
  otherEntities(mark) {
    const found = new Map();
    for (const stop of this.drawing.elements) {
      const { entity, kind, placeholder } = stop.mark;
      if (kind === mark.kind && entity !== mark.entity && !found.has(entity))
        found.set(entity, `${this.wordsOf(stop)} ${placeholder}`);
    }
    return [...found];
  },

  row(...parts) {
    const made = element("div", "fw-row");
    made.append(...parts);
    return made;
  },

  selectBox(title, options, value) {
    const label = element("label", "", title);
    const box = element("select");
    for (const [key, words] of options) box.append(new Option(words, key));
    box.value = value;
    label.append(box);
    return { label, box };
  },

  open(rows, title, place, focus) {
    this.popover.replaceChildren(...rows);
    this.popover.setAttribute("aria-label", title);
    this.popover.hidden = false;
    this.place = place;
    this.placePopover();
    if (focus) this.popover.querySelector("button, select")?.focus({ preventScroll: true });
  },

  placePopover() {
    if (this.popover.hidden) return;
    const around = this.root.getBoundingClientRect();
    const seen = this.text.getBoundingClientRect();
    const at = this.place();
    const { offsetWidth: width, offsetHeight: height } = this.popover;
    const below = at.bottom + 6;
    const top = below + height <= Math.min(window.innerHeight, seen.bottom + 40) ? below : at.top - height - 6;
    const left = Math.min(at.left, seen.right - width) - around.left;
    this.popover.style.left = `${Math.max(left, 0)}px`;
    this.popover.style.top = `${Math.max(top, seen.top - height) - around.top}px`;
  },

  close() {
    this.popover.hidden = true;
    this.asked = null;
  },

  // Keys act while the component has the focus, and never while a field takes letters itself.

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inBar = this.isInBar(event.target);
    if (event.key === "Escape" && !this.popover.hidden) {
      this.close();
      (this.current ?? this.text).focus({ preventScroll: true });
      return this.handled(event);
    }
    if (event.target.closest("select, textarea, input:not([type=checkbox])")) return;
    if (!inBar && !this.text.contains(event.target) && !event.target.dataset.tool) return;
    const act = this.actionOf(event, inBar);
    if (!act) return;
    this.handled(event);
    act();
  },

  /** Whether keys like Enter belong to the buttons there. */
  isInBar(place) {
    return this.popover.contains(place);
  },

  handled(event) {
    // Streamlit listens for letters as well.
    event.preventDefault();
    event.stopPropagation();
  },

  actionOf(event, inBar) {
    const { key } = event;
    const { asked } = this;
    const has = (deed) => this.data.allowed.includes(deed);
    const number = /^[1-8]$/.test(key) ? this.data.kinds[Number(key) - 1]?.kind : null;
    if (asked && number) return () => (asked.kind.value = number);
    if (asked && key === "a") return () => asked.replace.click();
    // While words are selected, a decision would meet a mark that nobody looks at.
    if ((asked || this.word) && key === "r") return null;
    if (this.word && key === "a") return () => this.enter();
    if (key === "Enter" || (key === " " && event.target.mark)) return inBar || event.target.dataset.tool ? null : () => this.enter();
    if (inBar && key.startsWith("Arrow")) return null;
    const inText = this.text.contains(event.target);
    return {
      n: () => this.step(1),
      p: () => this.step(-1),
      a: () => this.decide("accept"),
      r: () => this.decide("reject"),
      u: has("undo") ? () => this.tell({ do: "undo" }) : null,
      U: has("redo") ? () => this.tell({ do: "redo" }) : null,
      ArrowLeft: inText ? () => this.moveWord(event) : null,
      ArrowRight: inText ? () => this.moveWord(event) : null,
    }[key] ?? (number ? () => this.changeKind(number) : null);
  },

  enter() {
    const stretch = this.selectedStretch();
    if (stretch) this.offer(stretch, true);
    else if (this.current?.suspect) this.offer([this.current.suspect.from, this.current.suspect.to], true);
    else if (this.current?.classList.contains("fw-current")) this.openMark(true);
  },
});

const instances = new WeakMap();

/** What Streamlit calls to draw a component; `Kind` is the class that handles its text. */
function mounted(Kind) {
  return ({ data, parentElement, setTriggerValue }) => {
    const root = parentElement.querySelector(".fw-check");
    if (!root) return undefined;
    if (!instances.has(root)) instances.set(root, new Kind(root));
    const check = instances.get(root);
    check.update(data, setTriggerValue);
    return () => check.leave();
  };
}
