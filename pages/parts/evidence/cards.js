// Beside the text: a card for each finding, the list of categories, and the bar in which one is changed.

Object.assign(Evidence.prototype, {
  showPane(name) {
    for (const pane of this.panes) pane.setAttribute("aria-pressed", String(pane.dataset.pane === name));
    this.cards.hidden = name !== "cards";
    this.terms.hidden = name !== "terms";
  },

  drawCards() {
    const { elements } = this.drawing;
    const focused = document.activeElement.closest(".fw-card");
    const index = focused && this.cards.contains(focused) ? [...this.cards.children].indexOf(focused) : -1;
    const top = this.cards.scrollTop;
    this.panes[0].textContent = `Stellen (${elements.length})`;
    this.cards.replaceChildren(...elements.map(({ mark }) => this.cardOf(mark)));
    if (!elements.length) this.cards.append(element("li", "fw-quiet", "Hier ist nichts zu zeigen."));
    this.cards.scrollTop = top;
    this.showCard();
    if (index >= 0) {
      const same = [...this.cards.children].find((card) => card.dataset.entity === focused.dataset.entity);
      (same ?? this.cards.children[Math.min(index, this.cards.children.length - 1)]).querySelector("button")?.focus({ preventScroll: true });
    }
    const known = this.data.categories.map(({ key }) => key).join();
    if (known !== this.knownTerms) {
      this.knownTerms = known;
      this.terms.replaceChildren(...this.data.categories.map(({ key, label }) => this.explanation(key, label)));
    }
  },

  cardOf(mark) {
    const card = element("li", "fw-card");
    card.dataset.entity = mark.entity;
    card.dataset.look = lookOf(mark);
    const head = this.button("", () => this.makeCurrent(this.stopOf(mark.entity)));
    head.className = "fw-card-head";
    head.append(element("span", "fw-swatch", signOf(mark)), " ", mark.label);
    const words = this.positions.text.slice(mark.from, mark.to);
    card.append(head, element("p", "fw-quote", `„${words.trim()}“`), element("p", "fw-quiet", mark.line));
    if (mark.reason) card.append(element("p", "fw-quiet", mark.reason));
    const row = this.row(...this.choices(mark, () => ({})));
    if (mark.verdict === "open" && this.data.allowed.includes("accept"))
      row.append(this.button("Ändern", () => {
        this.makeCurrent(this.stopOf(mark.entity));
        this.openMark(true);
      }));
    if (row.hasChildNodes()) card.append(row);
    if (this.categories.has(mark.category)) card.append(this.explanation(mark.category, "Was ist gemeint?", mark.entity));
    return card;
  },

  /** The buttons for what can be done with a finding; `coding` gives what was changed in it. */
  choices(mark, coding) {
    const { allowed } = this.data;
    if (mark.verdict !== "open")
      return allowed.includes("reopen") ? [this.button("Entscheidung zurücknehmen", () => this.reopen(mark))] : [];
    const made = [];
    if (allowed.includes("accept")) made.push(this.button("Bestätigen", () => this.decideOn(mark, "accept", coding()), true));
    if (allowed.includes("reject")) made.push(this.button("Ablehnen", () => this.decideOn(mark, "reject")));
    return made;
  },

  /** Marks the card of the current finding and moves the list to it. */
  showCard() {
    const here = this.current?.classList.contains("fw-current") ? this.current.mark.entity : null;
    for (const card of this.cards.children) {
      card.classList.toggle("fw-card-here", card.dataset.entity === here);
      if (card.dataset.entity !== here) continue;
      const { top, bottom } = card.getBoundingClientRect();
      const seen = this.cards.getBoundingClientRect();
      if (top < seen.top || bottom > seen.bottom) this.cards.scrollTop += top - seen.top - 8;
    }
  },

  /** What a category means, folded; `place` keeps it unfolded when it is drawn anew. */
  explanation(key, title, place = "") {
    const folded = element("details");
    folded.append(element("summary", "", title));
    const unfold = () => {
      const { definition, counterExamples, solutions } = this.categories.get(key);
      const list = (told, items) => {
        if (!items.length) return [];
        const points = element("ul");
        points.append(...items.map((item) => element("li", "", item)));
        return [element("strong", "", told), points];
      };
      folded.append(
        element("p", "", definition),
        ...list("Das ist nicht gemeint", counterExamples),
        ...list("Lösungsansätze der Arbeitsgruppe", solutions),
      );
    };
    const name = `${key} ${place}`;
    if (this.explained.has(name)) {
      folded.open = true;
      unfold();
    }
    folded.addEventListener("toggle", () => {
      if (folded.open && folded.children.length === 1) unfold();
      if (folded.open) this.explained.add(name);
      else this.explained.delete(name);
    });
    return folded;
  },

  // The bar of a finding and of a selection

  openMark(focus) {
    const { mark } = this.current;
    const title = element("p");
    const sign = element("span", "fw-swatch", signOf(mark));
    sign.dataset.look = lookOf(mark);
    title.append(sign, " ", element("strong", "", mark.label));
    const rows = [title, element("p", "fw-quiet", mark.reason || mark.line)];
    const isOpen = mark.verdict === "open" && this.data.allowed.includes("accept");
    const form = isOpen ? this.codingForm(mark) : null;
    const choices = this.row(...this.choices(mark, () => form.values()));
    if (choices.hasChildNodes()) rows.push(choices);
    if (form) rows.push(form.element);
    this.asked = null;
    this.changed = form;
    this.open(rows, `Stelle ${mark.number}: ${mark.label}`, () => this.current.getBoundingClientRect(), focus);
  },

  offer([from, to], focus) {
    if (!this.data.allowed.includes("add")) return;
    const range = document.getSelection().getRangeAt(0).cloneRange();
    const span = { start: this.positions.character(from), end: this.positions.character(to) };
    const form = this.codingForm({});
    const add = this.button("Als Befund hinzufügen", () => this.addFinding(span, form), true);
    add.setAttribute("aria-keyshortcuts", "a");
    const quoted = shortened(this.data.text.slice(from, to), 90);
    this.open(
      [element("p", "", `„${quoted}“`), form.element, this.row(add)],
      "Befund hinzufügen",
      () => range.getBoundingClientRect(),
      focus,
    );
    this.asked = { replace: add };
  },

  addFinding(span, form) {
    const coding = form.values();
    if (!coding.category) {
      form.element.querySelector("select").focus();
      return this.say("Bitte wählen Sie eine Kategorie.");
    }
    this.tell({ do: "add", ...span, ...coding });
    this.close();
    this.added = `${span.start}-${span.end}-${coding.category}`;
    this.word = null;
    this.text.focus({ preventScroll: true });
    this.say("Wird hinzugefügt …");
  },

  /** The fields of a coding, with those of a suggestion chosen, or none yet. */
  codingForm(coding) {
    const fields = element("div", "fw-fields");
    const boxes = this.data.fields.map(({ name, title, options, usual }) => {
      const offered = name === "category" && !coding.category ? [["", "bitte wählen"], ...options] : options;
      const { label, box } = this.selectBox(title, offered, coding[name] ?? usual);
      fields.append(label);
      return [name, box];
    });
    const whole = element("div");
    const told = element("div");
    const explain = () => {
      const key = boxes[0][1].value;
      told.replaceChildren(...(this.categories.has(key) ? [this.explanation(key, "Was ist mit dieser Kategorie gemeint?", "bar")] : []));
    };
    boxes[0][1].addEventListener("change", explain);
    explain();
    whole.append(fields, told);
    return { element: whole, values: () => Object.fromEntries(boxes.map(([name, box]) => [name, box.value])) };
  },
});
