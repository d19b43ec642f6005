// Looking for words in the text. The places are painted by the browser, so that no element changes.

Object.assign(Evidence.prototype, {
  beginSearch(parts) {
    this.sought = { box: parts.querySelector("input"), told: parts.querySelector("span"), places: [], here: -1 };
    const { box } = this.sought;
    box.addEventListener("input", () => {
      this.sought.here = -1;
      this.findAgain();
      if (this.sought.places.length) this.toPlace(1);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.toPlace(event.shiftKey ? -1 : 1);
      if (event.key === "Escape") {
        box.value = "";
        this.findAgain();
      }
    });
    for (const button of parts.querySelectorAll("button"))
      button.addEventListener("click", () => this.toPlace(Number(button.dataset.step)));
  },

  /** Finds the places anew: they belong to elements, and these are made anew with every decision. */
  findAgain() {
    const { box, told } = this.sought;
    const words = box.value.trim();
    const pattern = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
    const found = words ? [...this.data.text.matchAll(new RegExp(pattern, "giu"))] : [];
    this.sought.places = found.map((match) => this.rangeOf(match.index, match.index + match[0].length));
    if (this.sought.here >= found.length) this.sought.here = -1;
    told.textContent = words && !found.length ? "nicht gefunden" : "";
    this.paint();
  },

  rangeOf(from, to) {
    const range = document.createRange();
    range.setStart(...this.drawing.placeOf(from));
    range.setEnd(...this.drawing.placeOf(to, true));
    return range;
  },

  toPlace(direction) {
    const { places } = this.sought;
    if (!places.length) return;
    this.sought.here = (Math.max(this.sought.here, direction < 0 ? 0 : -1) + direction + places.length) % places.length;
    this.scrollToRange(places[this.sought.here]);
    this.paint();
  },

  paintNothing() {
    CSS.highlights?.delete("fw-found");
    CSS.highlights?.delete("fw-here");
  },

  paint() {
    const { places, here, told } = this.sought;
    if (places.length) told.textContent = `${here + 1} von ${places.length}`;
    // Without this a browser still counts and scrolls.
    if (!CSS.highlights) return;
    CSS.highlights.set("fw-found", new Highlight(...places));
    CSS.highlights.set("fw-here", new Highlight(...places.slice(here, here + 1)));
    CSS.highlights.get("fw-here").priority = 1;
  },
});
