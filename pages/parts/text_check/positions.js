// Positions in a text: the server counts characters (code points), the browser UTF-16 units.

/** Converts positions of one text both ways; the end of the text counts as a position. */
class Positions {
  constructor(text) {
    this.text = text;
    this.units = null;
    // Without a character beyond the first 65,536, such as an emoji, both count alike.
    if (!/[\ud800-\udfff]/.test(text)) return;
    this.units = [];
    let unit = 0;
    for (const character of text) {
      this.units.push(unit);
      unit += character.length;
    }
    this.units.push(unit);
  }

  /** The UTF-16 unit at which a character begins. */
  unit(character) {
    return this.units ? this.units[character] : character;
  }

  /** The character that begins at a UTF-16 unit, or the one this unit belongs to. */
  character(unit) {
    if (!this.units) return unit;
    let low = 0;
    let high = this.units.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.units[middle] <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The words of a text as [start, end] in UTF-16 units; a combining mark belongs to its letter. */
function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u200c\u200d]*[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu)].map(
    (match) => [match.index, match.index + match[0].length],
  );
}

/** Widens a stretch to whole words and drops white space around it; null if nothing is left. */
function wholeWords(text, words, start, end) {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  if (start >= end) return null;
  for (const [from, to] of words) {
    if (from >= end) break;
    if (from < start && start < to) start = from;
    if (from < end && end < to) end = to;
  }
  return [start, end];
}
