// How text, marks and their signs become elements. Only text nodes hold text, signs are drawn by CSS,
// so what stands in the elements is the text itself, character for character.

const VERDICTS = {
  open: { words: "offen", sign: "" },
  accepted: { words: "wird ersetzt", sign: "✓" },
  rejected: { words: "bleibt stehen", sign: "–" },
};

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** What a screen reader says of a mark: "Kowalczyk: Person, Mutter, 4 Stellen, offen". */
function labelOf(mark, words, kinds) {
  const places = mark.count === 1 ? "1 Stelle" : `${mark.count} Stellen`;
  const parts = [kinds[mark.kind], mark.placeholder.replace(/^\[|\]$/g, ""), places, VERDICTS[mark.verdict].words];
  return `${words}: ${parts.filter(Boolean).join(", ")}`;
}

/** What stands in place of a mark, or nothing where its words stay. */
function standsFor(mark) {
  if (mark.verdict === "rejected" || mark.verdict === "fixed") return "";
  return mark.verdict === "open" && mark.trait ? "" : mark.placeholder;
}

class Drawing {
  /** `starts` tells of each text node at which UTF-16 unit of the text it begins. */
  constructor(data, positions) {
    this.data = data;
    this.positions = positions;
    this.starts = new Map();
    this.kinds = Object.fromEntries(data.kinds.map(({ kind, word }) => [kind, word]));
    this.marks = data.marks.map((mark) => this.inUnits(mark));
    this.comments = data.comments.map((comment) => this.inUnits(comment)).sort((one, other) => one.from - other.from);
    this.elements = [];
    this.suspects = [];
  }

  inUnits(span) {
    return { ...span, from: this.positions.unit(span.start), to: this.positions.unit(span.end) };
  }

  /** The whole text with its marks. */
  wholeText() {
    const fragment = document.createDocumentFragment();
    this.fill(fragment, 0, this.positions.text.length, []);
    return fragment;
  }

  /** The sentences of the second look, each a paragraph of its own, in the order the server gives. */
  sentences() {
    const fragment = document.createDocumentFragment();
    for (const sentence of this.data.sentences.map((each) => this.inUnits(each))) {
      const paragraph = element("p");
      this.fill(paragraph, sentence.from, sentence.to, sentence.words.map((word) => this.inUnits(word)));
      fragment.append(paragraph);
    }
    return fragment;
  }

  fill(parent, from, to, suspects) {
    const inside = [
      ...this.marks.map((mark) => [mark, this.markElement]),
      ...suspects.map((suspect) => [suspect, this.suspectElement]),
    ].filter(([span]) => from <= span.from && span.to <= to);
    inside.sort(([one], [other]) => one.from - other.from);
    let position = from;
    for (const [span, draw] of inside) {
      this.plain(parent, position, span.from);
      parent.append(draw.call(this, span));
      position = span.to;
    }
    this.plain(parent, position, to);
  }

  /** Text between marks, cut where a comment begins or ends. */
  plain(parent, from, to) {
    for (const comment of this.comments) {
      if (comment.to <= from || comment.from >= to) continue;
      if (comment.from > from) this.words(parent, from, comment.from);
      const shown = element("span", "fw-noted");
      from = Math.max(from, comment.from);
      const end = Math.min(to, comment.to);
      if (end === comment.to) shown.dataset.number = comment.number;
      this.words(shown, from, end);
      parent.append(shown);
      from = end;
    }
    this.words(parent, from, to);
  }

  words(parent, from, to) {
    if (from >= to) return;
    const node = document.createTextNode(this.positions.text.slice(from, to));
    this.starts.set(node, from);
    parent.append(node);
  }

  markElement(mark) {
    const shown = element("span", `fw-named fw-kind-${mark.kind}`);
    const words = element("span", "fw-word");
    this.plain(words, mark.from, mark.to);
    shown.append(words);
    shown.mark = mark;
    this.dress(shown);
    this.elements.push(shown);
    return shown;
  }

  /** Puts sign, state and label on the element of a mark. */
  dress(shown) {
    const { mark } = shown;
    shown.className = `fw-named fw-kind-${mark.kind}`;
    shown.dataset.verdict = mark.verdict;
    shown.dataset.entity = mark.entity;
    const stands = standsFor(mark);
    if (stands) shown.dataset.stands = stands;
    else delete shown.dataset.stands;
    if (mark.verdict === "fixed") return;
    if (this.data.sentences) {
      shown.setAttribute("aria-hidden", "true");
      return;
    }
    const words = this.positions.text.slice(mark.from, mark.to);
    shown.dataset.sign = this.kinds[mark.kind][0] + VERDICTS[mark.verdict].sign;
    shown.setAttribute("role", "button");
    shown.setAttribute("aria-label", labelOf(mark, words, this.kinds));
    shown.tabIndex = -1;
  }

  suspectElement(suspect) {
    const shown = element("span", "fw-suspect");
    this.words(shown, suspect.from, suspect.to);
    shown.suspect = suspect;
    shown.title = suspect.reason;
    shown.setAttribute("role", "button");
    shown.setAttribute("aria-label", `${shown.textContent}: nicht markiert, ${suspect.reason}`);
    shown.tabIndex = -1;
    this.suspects.push(shown);
    return shown;
  }

  /** The UTF-16 unit of a place in the elements, or -1 where no text stands. */
  unitAt(node, offset) {
    if (this.starts.has(node)) return this.starts.get(node) + offset;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) if (this.starts.has(text)) texts.push(text);
    if (!texts.length) return -1;
    const child = node.childNodes[offset];
    const after = child && texts.find((text) => child.contains(text) || child.compareDocumentPosition(text) & 4);
    if (after) return this.starts.get(after);
    const last = texts[texts.length - 1];
    return this.starts.get(last) + last.length;
  }

  /** The text node and the offset in it at a UTF-16 unit; at an edge, of the text before if `before`. */
  placeOf(unit, before) {
    for (const [node, start] of this.starts) {
      const end = start + node.length;
      if (start <= unit && unit <= end && (before ? unit > start || unit === 0 : unit < end)) return [node, unit - start];
    }
    return null;
  }
}
