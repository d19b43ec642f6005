// Findings in a text: what a person picks, decides, changes and adds. The server numbers and keeps them.

const VERDICT_AFTER = { accept: "accepted", reject: "rejected" };

class Evidence extends TextCheck {
  constructor(root) {
    super(root);
    this.cards = root.querySelector(".fw-cards");
    this.terms = root.querySelector(".fw-terms");
    this.panes = [...root.querySelectorAll("[data-pane]")];
    this.filters = Object.fromEntries([...root.querySelectorAll("[data-filter]")].map((box) => [box.dataset.filter, box]));
    for (const box of Object.values(this.filters)) box.addEventListener("change", () => this.draw());
    for (const pane of this.panes) pane.addEventListener("click", () => this.showPane(pane.dataset.pane));
    this.explained = new Set();
    this.beginSearch(root.querySelector(".fw-search"));
  }

  leave() {
    super.leave();
    if (!this.root.isConnected) this.paintNothing();
  }

  update(data, send) {
    this.categories = new Map(data.categories.map((each) => [each.key, each]));
    super.update(data, send);
  }

  echo({ do: deed, entity }) {
    for (const mark of this.data.marks) if (mark.entity === entity) mark.verdict = VERDICT_AFTER[deed] ?? mark.verdict;
  }

  // Drawing

  draw() {
    this.drawFilters();
    this.rebuild();
    this.drawTop();
    this.drawCards();
    this.findAgain();
  }

  drawingOf(data) {
    return new EvidenceDrawing({ ...data, kinds: [], comments: [], marks: this.shown() }, this.positions);
  }

  rebuild() {
    const here = this.current?.classList.contains("fw-current") ? this.current.mark : null;
    super.rebuild();
    const stop = here && this.stops().find(({ mark }) => mark.entity === here.entity);
    if (!stop) return;
    super.makeCurrent(stop, false);
    stop.classList.add("fw-current");
    this.markPieces();
  }

  stopLike(place) {
    const stops = this.stops();
    return stops.find(({ mark }) => mark.entity === place.entity) ?? stops.find(({ mark }) => mark.start >= place.start);
  }

  /** The marks that the filters let through. */
  shown() {
    const { category, failure, good, weak, ...verdicts } = this.filters;
    return this.data.marks.filter((mark) =>
      verdicts[mark.verdict].checked
      && (mark.good ? good : failure).checked
      && (!category.value || category.value === mark.category)
      && (mark.strong || mark.verdict !== "open" || weak.checked));
  }

  drawFilters() {
    const { marks } = this.data;
    const { category, weak } = this.filters;
    const kept = category.value;
    const counts = new Map();
    for (const { category: key, label } of marks) counts.set(key, [label, (counts.get(key)?.[1] ?? 0) + 1]);
    category.replaceChildren(new Option("Alle Kategorien", ""));
    for (const [key, [label, count]] of counts) category.append(new Option(`${label} (${count})`, key));
    category.value = counts.has(kept) ? kept : "";
    const hidden = marks.filter((mark) => mark.verdict === "open" && !mark.strong).length;
    weak.parentElement.hidden = !hidden;
    weak.nextElementSibling.textContent = hidden === 1 ? "auch 1 schwachen Vorschlag" : `auch ${hidden} schwache Vorschläge`;
  }

  progress() {
    const { weak } = this.filters;
    const asked = this.data.marks.filter((mark) => mark.suggested && (mark.strong || mark.verdict !== "open" || weak.checked));
    return [asked.filter((mark) => mark.verdict !== "open").length, asked.length];
  }

  drawTop() {
    const { data, parts, tools } = this;
    const [decided, total] = this.progress();
    const [words, bar] = parts.progress.children;
    words.textContent = total ? `${decided} von ${total} Vorschlägen entschieden` : "Keine Vorschläge";
    bar.hidden = !total;
    bar.max = Math.max(total, 1);
    bar.value = decided;
    bar.setAttribute("aria-label", words.textContent);
    tools.undo.hidden = !data.allowed.includes("undo");
    tools.undo.disabled = !data.canUndo;
    const looks = new Set(data.marks.map(lookOf));
    parts.kinds.replaceChildren(...LOOK_ORDER.flatMap((look) => {
      if (!looks.has(look)) return [];
      const chip = element("span");
      const sign = element("span", "fw-swatch", `1${LOOKS[look].sign}`);
      sign.dataset.look = look;
      chip.append(sign, ` ${LOOKS[look].words}`);
      return [chip];
    }));
    const rows = [
      [true, "n p", "weiter, zurück"],
      [data.allowed.includes("accept"), "a", "bestätigen"],
      [data.allowed.includes("reject"), "r", "ablehnen"],
      [data.allowed.includes("undo"), "u", "zurücknehmen"],
      [data.allowed.includes("accept"), "Eingabe", "mehr, ändern"],
      [data.allowed.includes("add"), "← →", "Wort wählen, mit Umschalttaste mehr, dann Eingabe"],
    ];
    parts.keys.replaceChildren(...rows.flatMap(([shown, key, told]) => (shown ? [this.keyHint(key, told)] : [])));
  }

  // Where the person is

  makeCurrent(stop, move = true) {
    super.makeCurrent(stop, move);
    if (!move) return;
    this.markPieces();
    for (const piece of [...this.drawing.pieces].reverse())
      if (piece.classList.contains("fw-here")) piece.scrollIntoView({ block: "nearest" });
    this.showCard();
  }

  markPieces() {
    const here = this.current?.mark;
    for (const piece of this.drawing.pieces)
      piece.classList.toggle("fw-here", piece.marks.some((mark) => mark.entity === here?.entity));
  }

  nothingOpen() {
    return "Hier ist kein Vorschlag mehr offen.";
  }

  stopOf(entity) {
    return this.stops().find(({ mark }) => mark.entity === entity);
  }

  /** Goes to what a list beside the text points to, which is what went well; filters give way to it. */
  goTo(start) {
    const there = this.data.marks.filter((mark) => mark.start === start);
    const mark = there.find((each) => each.good) ?? there[0];
    if (!mark) return super.goTo(start);
    if (!this.stopOf(mark.entity)) {
      const { category, weak, good, failure } = this.filters;
      category.value = "";
      for (const box of [this.filters[mark.verdict], mark.good ? good : failure]) box.checked = true;
      weak.checked ||= !mark.strong;
      this.draw();
    }
    this.close();
    this.makeCurrent(this.stopOf(mark.entity));
  }

  /** Goes to the first mark whose decision is not as it was. */
  goToChange(before) {
    const old = new Map(before.marks.map((mark) => [mark.entity, mark.verdict]));
    const stop = this.stops().find(({ mark }) => old.has(mark.entity) && old.get(mark.entity) !== mark.verdict);
    if (stop) this.makeCurrent(stop);
  }

  goToAdded() {
    const stop = this.stopOf(this.added);
    this.added = undefined;
    document.getSelection().removeAllRanges();
    if (stop) this.makeCurrent(stop);
  }

  onClick(event) {
    if (!document.getSelection().isCollapsed) return;
    const sign = event.target.closest(".fw-sign");
    const marks = sign ? [sign.mark] : event.target.closest(".fw-piece")?.marks;
    if (!marks) return this.close();
    // A second click on words with several findings goes to the next of them.
    const here = marks.findIndex((mark) => mark.entity === this.current?.mark.entity);
    this.makeCurrent(this.stopOf(marks[(here + 1) % marks.length].entity));
    this.openMark(false);
  }

  // Decisions

  decide(deed) {
    const card = document.activeElement.closest(".fw-card");
    const stop = card ? this.stopOf(card.dataset.entity) : this.current;
    if (!stop || (!card && !stop.classList.contains("fw-current"))) return this.step(1);
    this.decideOn(stop.mark, deed, deed === "accept" ? this.changed?.values() : {});
  }

  close() {
    this.changed = null;
    super.close();
  }

  /** Decides on a suggestion, with what `coding` changes in it, and goes on to the next one. */
  decideOn(mark, deed, coding = {}) {
    if (!this.data.allowed.includes(deed)) return;
    if (mark.verdict !== "open") return this.say("Diese Stelle ist schon entschieden.");
    if (this.current?.mark.entity !== mark.entity) this.makeCurrent(this.stopOf(mark.entity));
    this.tell({ do: deed, entity: mark.entity, ...coding });
    this.close();
    this.draw();
    const done = deed === "accept" ? "bestätigt" : "abgelehnt";
    this.say(`${mark.number}. ${mark.label}: ${done}. ${this.parts.progress.firstElementChild.textContent}.`);
    this.step(1);
  }

  reopen(mark) {
    this.tell({ do: "reopen", entity: mark.entity });
    this.close();
    this.text.focus({ preventScroll: true });
  }

  isInBar(place) {
    return super.isInBar(place) || this.cards.contains(place);
  }
}
