// What a person does in the text, and how it reaches the server: numbered events, sent again until the
// server says that it has applied them. The page shows a decision at once; the server's word follows.

const RESEND_AFTER = 5000;
// A scroll bar tells of its release only by the next move.
const POINTER = ["pointerup", "pointercancel", "pointermove"];
const AT_REST = '[data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]';

class TextCheck {
  constructor(root) {
    const find = (name) => root.querySelector(`.fw-check-${name}`);
    this.root = root;
    this.text = find("text");
    this.popover = find("popover");
    this.live = find("live");
    this.parts = { progress: find("progress"), documents: find("documents"), kinds: find("kinds"), keys: find("keys") };
    this.tools = Object.fromEntries([...root.querySelectorAll("[data-tool]")].map((tool) => [tool.dataset.tool, tool]));
    this.pending = [];
    this.seen = new Set();
    this.word = null;
    root.addEventListener("keydown", (event) => this.onKey(event));
    this.text.addEventListener("click", (event) => this.onClick(event));
    this.text.addEventListener("scroll", () => this.placePopover(), { passive: true });
    this.onRelease = (event) => this.onMouseUp(event);
    document.addEventListener("mouseup", this.onRelease);
    // A list that a select box opens takes the end of the click for itself.
    root.addEventListener("pointerdown", (event) => { this.held = !event.target.closest("select"); });
    this.onPointer = (event) => event.buttons || this.letGo();
    for (const name of POINTER) document.addEventListener(name, this.onPointer);
    this.onResize = () => this.placePopover();
    window.addEventListener("resize", this.onResize);
    // A list beside the text asks to go to a place in it.
    this.onGo = ({ detail }) => this.data?.key === detail.text && this.go(detail);
    document.addEventListener("fw-check-go", this.onGo);
    this.tools.view?.addEventListener("click", () => this.toggleView());
    this.tools.undo?.addEventListener("click", () => this.tell({ do: "undo" }));
    this.tools.redo?.addEventListener("click", () => this.tell({ do: "redo" }));
  }

  leave() {
    if (this.root.isConnected) return;
    document.removeEventListener("mouseup", this.onRelease);
    for (const name of POINTER) document.removeEventListener(name, this.onPointer);
    document.removeEventListener("fw-check-go", this.onGo);
    window.removeEventListener("resize", this.onResize);
    clearTimeout(this.timer);
  }

  // What the server says

  update(data, send) {
    // Under a held mouse nothing is drawn: a selection or a click on what is drawn anew would be lost.
    if (this.held) {
      this.waiting = [data, send];
      return;
    }
    this.waiting = null;
    this.send = send;
    const first = !this.data;
    const before = this.data;
    // After a reload the server has applied more than this page has sent.
    if (first || data.applied > this.number) this.number = data.applied;
    const steppedBack = this.pending.some((event) => event.n <= data.applied && ["undo", "redo"].includes(event.do));
    this.pending = this.pending.filter((event) => event.n > data.applied);
    this.data = data;
    for (const event of this.pending) this.echo(event);
    this.draw();
    if (before && data.applied > before.applied && data.note) this.say(data.note);
    if (steppedBack && !this.moved) this.goToChange(before);
    else if (this.added !== undefined && !this.pending.length) this.goToAdded();
    if (this.asked && data.selection) this.showCount();
    this.resendLater();
  }

  letGo() {
    this.held = false;
    // The click that belongs to this comes first, and a later answer may overtake this one.
    if (this.waiting) setTimeout(() => this.waiting && this.root.isConnected && this.update(...this.waiting));
  }

  /** Notes something the person did and sends all that the server has not applied yet. */
  tell(event) {
    this.pending.push({ n: ++this.number, ...event });
    this.moved = false;
    this.echo(event);
    this.send("events", this.pending);
    this.resendLater();
  }

  resendLater() {
    clearTimeout(this.timer);
    if (this.pending.length)
      this.timer = setTimeout(() => {
        if (!this.root.isConnected) return;
        // While a run is under way its answer may still come; at rest an event without one is lost.
        if (document.querySelector(AT_REST)) this.send("events", this.pending);
        this.resendLater();
      }, RESEND_AFTER);
  }

  /** Shows a decision before the server has confirmed it. */
  echo({ do: deed, entity }) {
    const verdict = { accept: "accepted", reject: "rejected", reopen: "open" }[deed];
    if (!verdict) return;
    const marks = this.data.marks.filter((mark) => mark.entity === entity);
    if (!marks.length) return;
    const change = (verdict === "open" ? 0 : 1) - (marks[0].verdict === "open" ? 0 : 1);
    this.data.progress.decided += change;
    for (const mark of marks) mark.verdict = verdict;
  }

  // Drawing

  draw() {
    const { data } = this;
    const layout = JSON.stringify([
      data.text.length, data.marks.map((mark) => [mark.start, mark.end]), data.sentences, data.comments,
    ]);
    if (layout === this.layout && data.text === this.drawing.data.text) this.redress();
    else this.rebuild();
    this.layout = layout;
    this.drawTop();
  }

  rebuild() {
    const { data } = this;
    const top = this.text.scrollTop;
    const focused = this.text.contains(document.activeElement) ? document.activeElement : null;
    const place = focused?.mark ?? focused?.suspect;
    if (data.text !== this.drawing?.data.text) {
      this.positions = new Positions(data.text);
      this.wordList = wordsOf(data.text);
      this.word = null;
    }
    this.drawing = this.drawingOf(data);
    this.text.replaceChildren(data.sentences ? this.drawing.sentences() : this.drawing.wholeText());
    this.text.classList.toggle("fw-reading", Boolean(data.sentences));
    this.text.setAttribute("aria-label", data.title);
    this.text.style.setProperty("--fw-height", data.height || "");
    this.text.scrollTop = top;
    for (const suspect of this.drawing.suspects) this.dressSuspect(suspect);
    const stop = place && this.stopLike(place);
    this.makeCurrent(stop ?? this.stops()[0], false);
    if (focused) (stop ?? this.text).focus({ preventScroll: true });
  }

  drawingOf(data) {
    return new Drawing(data, this.positions);
  }

  /** The stop that stands where another one stood before the text was drawn anew. */
  stopLike(place) {
    return this.stops().find((each) => (each.mark ?? each.suspect).start >= place.start);
  }

  redress() {
    const { drawing, data } = this;
    drawing.data = data;
    const fresh = new Map(data.marks.map((mark) => [mark.start, mark]));
    for (const shown of drawing.elements) {
      const tab = shown.tabIndex;
      shown.mark = { ...shown.mark, ...fresh.get(shown.mark.start) };
      drawing.dress(shown);
      if (shown.mark.verdict !== "fixed") shown.tabIndex = tab;
      shown.classList.toggle("fw-current", shown === this.current);
    }
  }

  drawTop() {
    const { data, parts, tools } = this;
    const { decided, total } = data.progress;
    parts.progress.hidden = !total;
    const told = `${decided} von ${total} entschieden`;
    parts.progress.firstElementChild.textContent = told;
    const bar = parts.progress.lastElementChild;
    bar.max = Math.max(total, 1);
    bar.value = decided;
    bar.setAttribute("aria-label", told);
    tools.undo.hidden = !data.allowed.includes("undo");
    tools.redo.hidden = !data.allowed.includes("redo");
    tools.undo.disabled = !data.canUndo;
    tools.redo.disabled = !data.canRedo;
    tools.view.hidden = Boolean(data.sentences) || !data.marks.some((mark) => mark.verdict !== "fixed");
    parts.documents.hidden = data.documents.length < 2;
    parts.documents.replaceChildren(
      ...data.documents.map((each) => this.button(each.label, () => this.goTo(each.start))),
    );
    const used = new Set(data.marks.map((mark) => mark.kind));
    const choosing = data.allowed.includes("kind");
    parts.kinds.hidden = !choosing && !used.size;
    parts.kinds.replaceChildren(
      ...data.kinds.flatMap(({ kind, word }, index) => {
        if (!choosing && !used.has(kind)) return [];
        const chip = element("span", `fw-kind-${kind}`);
        if (choosing) chip.append(element("kbd", "", String(index + 1)), " ");
        chip.append(element("span", "fw-swatch", word[0]), ` ${word}`);
        return [chip];
      }),
    );
    this.drawKeys();
  }

  drawKeys() {
    const { allowed, sentences } = this.data;
    const rows = [
      [true, "n p", "weiter, zurück"],
      [allowed.includes("accept") || sentences, "a", "ersetzen"],
      [allowed.includes("reject") || sentences, "r", sentences ? "kein Name" : "stehen lassen"],
      [allowed.includes("undo"), "u", "zurücknehmen"],
      [!sentences && allowed.includes("accept"), "Eingabe", "mehr"],
      [allowed.includes("add"), "← →", "Wort wählen"],
    ];
    this.parts.keys.replaceChildren(
      ...rows.flatMap(([shown, key, told]) =>
        shown ? [this.keyHint(key, told)] : [],
      ),
    );
  }

  keyHint(keys, told) {
    const made = element("span");
    made.append(...keys.split(" ").flatMap((key) => [element("kbd", "", key), " "]), told);
    return made;
  }

  dressSuspect(shown) {
    const place = shown.suspect.start;
    if (this.seen.has(place)) {
      shown.dataset.seen = "";
      shown.setAttribute("aria-label", `${shown.textContent}: kein Name`);
    }
  }

  toggleView() {
    const replaced = this.text.classList.toggle("fw-replaced");
    this.tools.view.setAttribute("aria-pressed", String(replaced));
    this.close();
  }

  say(words) {
    // The same words twice are spoken twice only if they change in between.
    this.live.textContent = this.live.textContent === words ? `${words}\u00a0` : words;
  }

  button(label, act, main) {
    const made = element("button", main ? "fw-main" : "", label);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // Where the person is

  /** What n and p stop at: the marks, or the words that look like names. */
  stops() {
    return this.data.sentences ? this.drawing.suspects : this.drawing.elements.filter((each) => each.hasAttribute("role"));
  }

  isOpen(stop) {
    return stop.suspect ? !this.seen.has(stop.suspect.start) : stop.mark.verdict === "open";
  }

  makeCurrent(stop, move = true) {
    this.current?.classList.remove("fw-current");
    if (this.current) this.current.tabIndex = -1;
    this.current = stop;
    if (!stop) return;
    stop.tabIndex = 0;
    this.word = null;
    if (!move) return;
    this.moved = true;
    stop.classList.add("fw-current");
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "nearest" });
  }

  /** Goes to the next open stop of another entity, from the current one around the text. */
  step(direction) {
    const stops = this.stops();
    const here = stops.indexOf(this.current);
    const begun = this.current?.classList.contains("fw-current");
    for (let count = begun ? 1 : 0; count <= stops.length; count++) {
      const stop = stops[(((here + direction * count) % stops.length) + stops.length) % stops.length];
      if (!stop || !this.isOpen(stop)) continue;
      if (count && begun && stop.mark && stop.mark.entity === this.current.mark?.entity) continue;
      this.makeCurrent(stop);
      return;
    }
    const left = stops.find((stop) => this.isOpen(stop));
    if (left) this.makeCurrent(left);
    else this.say(this.nothingOpen());
  }

  nothingOpen() {
    return this.data.sentences ? "Alle Wörter sind angesehen." : "Alle Stellen sind entschieden.";
  }

  goTo(start) {
    const unit = this.positions.unit(start);
    const stop = this.drawing.elements.find((each) => each.mark.start === start && each.hasAttribute("role"));
    this.close();
    if (stop) return this.makeCurrent(stop);
    const place = this.drawing.placeOf(unit);
    if (!place) return;
    const range = document.createRange();
    range.setStart(...place);
    const gap = range.getBoundingClientRect().top - this.text.getBoundingClientRect().top;
    this.text.scrollTop += gap - 40;
    this.text.focus({ preventScroll: true });
    this.text.scrollIntoView({ block: "nearest" });
  }

  /** Where a list beside the text points to: a place, or the next open one. */
  go({ start, open }) {
    if (start < 0) return this.step(1);
    this.goTo(start);
    if (open && this.current?.mark?.start === start) this.openMark(false);
  }

  /** After a step back, if the person has not gone on since: goes to the first mark that is not as it was. */
  goToChange(before) {
    const old = new Map(before.marks.map((mark) => [mark.start, JSON.stringify(mark)]));
    const stop = this.stops().find((each) => old.get(each.mark?.start) !== JSON.stringify(this.plainMark(each.mark)));
    if (stop) this.makeCurrent(stop);
  }

  /** Goes to what the person has just added, so that keys go on from there. */
  goToAdded() {
    const stop = this.stops().find(({ mark }) => mark && mark.start <= this.added && this.added < mark.end);
    this.added = undefined;
    document.getSelection().removeAllRanges();
    if (stop && this.root.contains(document.activeElement)) this.makeCurrent(stop);
  }

  plainMark(mark) {
    return this.data.marks.find((each) => each.start === mark?.start);
  }

  // Decisions

  decide(deed) {
    const { current, data } = this;
    if (!current?.classList.contains("fw-current")) return this.step(1);
    if (current.suspect) return this.decideSuspect(deed);
    if (!data.allowed.includes(deed)) return;
    const { mark } = current;
    if (deed === "reject" && mark.known) return this.say("Ein bekannter Name wird immer ersetzt.");
    this.tell({ do: deed, entity: mark.entity });
    this.redraw();
    const places = mark.count === 1 ? "1 Stelle" : `${mark.count} Stellen`;
    const done = deed === "accept" ? `wird zu ${mark.placeholder}` : "bleibt stehen";
    this.close();
    this.say(`${this.wordsOf(current)} ${done}, ${places}. ${this.parts.progress.firstElementChild.textContent}.`);
    this.step(1);
  }

  decideSuspect(deed) {
    const { suspect } = this.current;
    if (deed === "accept" && this.data.allowed.includes("add")) this.add(suspect, suspect.kind || "PERSON", true);
    this.seen.add(suspect.start);
    this.dressSuspect(this.current);
    this.step(1);
  }

  redraw() {
    this.redress();
    this.drawTop();
  }

  changeKind(kind) {
    if (!this.current?.mark || !this.current.classList.contains("fw-current")) return;
    if (!this.data.allowed.includes("kind") || this.current.mark.kind === kind) return;
    this.tell({ do: "kind", entity: this.current.mark.entity, kind });
    this.close();
    this.say(`Art: ${this.drawing.kinds[kind]}`);
  }

  add({ start, end }, kind, everywhere) {
    this.tell({ do: "add", start, end, kind, everywhere });
    this.close();
    this.added = start;
    this.word = null;
    this.text.focus({ preventScroll: true });
    this.say("Wird ersetzt …");
  }

  wordsOf(stop) {
    return stop.querySelector(".fw-word").textContent;
  }
}
