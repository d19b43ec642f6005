// Evidence in a text: stretches may lie over each other, so the text is cut where one begins or ends. Each
// piece knows all that lie over it; each stretch ends in a sign with its number, which is drawn by CSS.

const LOOKS = {
  failure: { words: "bestätigt: Störung", sign: "!" },
  good: { words: "bestätigt: gelungen", sign: "+" },
  open: { words: "Vorschlag, offen", sign: "?" },
  "open-good": { words: "Vorschlag, offen: gelungen", sign: "?+" },
  rejected: { words: "abgelehnt", sign: "–" },
};
const LOOK_ORDER = Object.keys(LOOKS);

function lookOf({ verdict, good }) {
  if (verdict === "rejected") return "rejected";
  if (verdict === "open") return good ? "open-good" : "open";
  return good ? "good" : "failure";
}

function signOf(mark) {
  return mark.number + LOOKS[lookOf(mark)].sign;
}

function shortened(words, most) {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

class EvidenceDrawing extends Drawing {
  wholeText() {
    const fragment = document.createDocumentFragment();
    const { text } = this.positions;
    const ends = this.marks.flatMap((mark) => [mark.from, mark.to]);
    const cuts = [...new Set([0, ...ends, text.length])].sort((one, other) => one - other);
    this.pieces = [];
    for (const [index, to] of cuts.entries()) {
      if (index) this.piece(fragment, cuts[index - 1], to);
      for (const mark of this.marks) if (mark.to === to) fragment.append(this.signElement(mark));
    }
    this.elements.sort((one, other) => one.mark.number - other.mark.number);
    return fragment;
  }

  piece(parent, from, to) {
    const marks = this.marks.filter((mark) => mark.from <= from && to <= mark.to);
    if (!marks.length) return this.words(parent, from, to);
    const looks = marks.map(lookOf);
    const shown = element("span", "fw-piece");
    shown.marks = marks.sort((one, other) => one.to - one.from - (other.to - other.from));
    shown.dataset.look = LOOK_ORDER.find((look) => looks.includes(look));
    if (marks.length > 1) shown.dataset.many = "";
    this.words(shown, from, to);
    this.pieces.push(shown);
    parent.append(shown);
  }

  signElement(mark) {
    const shown = element("span", "fw-sign");
    shown.mark = mark;
    shown.dataset.sign = signOf(mark);
    shown.dataset.look = lookOf(mark);
    shown.dataset.entity = mark.entity;
    const words = shortened(this.positions.text.slice(mark.from, mark.to), 120);
    shown.setAttribute("role", "button");
    shown.setAttribute("aria-label", `${mark.number}. ${mark.label}: ${LOOKS[lookOf(mark)].words}. „${words}“`);
    shown.tabIndex = -1;
    this.elements.push(shown);
    return shown;
  }

  /** A sign holds no text: it stands where its stretch ends. */
  unitAt(node, offset) {
    return node.mark ? node.mark.to : super.unitAt(node, offset);
  }
}
