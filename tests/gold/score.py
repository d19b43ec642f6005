"""Score the project's command line on gold narratives (by default those in dev/).

  score.py anonymise [--py PYTHON] [FILES…]   per-label recall, clean documents, over-redaction, linking
  score.py findings  [--py PYTHON] [FILES…]   detection AP, top-3 category, micro-F1, false suggestions

Run in the project's checkout; identifiers are scored on the narrative as it stands, findings on the
narrative with its identifiers replaced by placeholders. Prints a table, then the figures as JSON.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from gold import Finding, Gold, parse, score_redaction  # noqa: E402

ABBREVIATION = re.compile(r"\b(\w{1,3}|Str|bzw|geb|Tel|Nr|Abt|lt|ca|evtl|gem|schriftl|tel|Fr|Hr|Dr)\.$")


def sentences(text: str) -> list[tuple[int, int]]:
    spans = []
    for line in re.finditer(r"[^\n]+", text):
        s, base, start = line.group(0), line.start(), 0
        for m in re.finditer(r'(?<=[.!?“"])\s+(?=[A-ZÄÖÜ„–])', s):
            part = s[start : m.start()]
            if len(part.split()) < 3 or ABBREVIATION.search(part):
                continue
            spans.append((base + start, base + m.start()))
            start = m.end()
        spans.append((base + start, base + len(s)))
    return [(a, b) for a, b in spans if len(text[a:b].split()) >= 3]


def gold_keys(doc, a: int, b: int) -> set[str]:
    keys: set[str] = set()
    for f in doc.findings:
        overlap = min(b, f.end) - max(a, f.start)
        if overlap > 0.5 * (b - a) or overlap > 0.5 * (f.end - f.start):
            keys |= set(f.keys)
    return keys


def run(py: str, module: list[str], texts: dict[str, str]) -> tuple[dict[str, dict], float]:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, text in texts.items():
            p = Path(folder) / name
            p.write_text(text, "utf-8", newline="")
            paths.append(str(p))
        began = time.time()
        done = subprocess.run([py, "-m", *module, "--json", *paths], capture_output=True, text=True)
        took = time.time() - began
        if done.returncode:
            print(done.stderr[-1500:])
            raise SystemExit(f"exit {done.returncode}")
        rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {Path(r["file"]).name: r for r in rows}, took


def b_cubed(doc, spans) -> tuple[float, float]:
    """B³ precision and recall of placeholders against gold entities, over caught PERSON mentions."""
    pairs = []
    for ident in doc.identifiers:
        if ident.label != "PERSON":
            continue
        hit = [s for s in spans if s["start"] < ident.end and ident.start < s["end"]]
        if hit:
            pairs.append((ident.entity, hit[0].get("entity") or hit[0].get("placeholder")))
    if not pairs:
        return 1.0, 1.0
    both, gold, pred = Counter(pairs), Counter(g for g, _ in pairs), Counter(p for _, p in pairs)
    precision = sum(both[p] / pred[p[1]] for p in pairs) / len(pairs)
    recall = sum(both[p] / gold[p[0]] for p in pairs) / len(pairs)
    return precision, recall


def anonymise(py: str, docs: dict) -> dict:
    got, took = run(py, ["anonymise"], {n: d.text for n, d in docs.items()})
    total: Counter = Counter()
    bp = br = 0.0
    missed: dict[str, list[str]] = defaultdict(list)
    for name, doc in docs.items():
        spans = got[name]["identifiers"]
        if got[name].get("characters") not in (None, len(doc.text)):
            print(f"{name}: extracted {got[name]['characters']} characters of {len(doc.text)}")
        covered = [(s["start"], s["end"]) for s in spans]
        total += score_redaction(doc, covered)
        p, r = b_cubed(doc, spans)
        bp, br = bp + p, br + r
        for i in doc.identifiers:
            inside = all(
                any(a <= k < b for a, b in covered) for k in range(i.start, i.end) if doc.text[k].isalnum()
            )
            if not inside:
                missed[i.label].append(i.surface)
    words = sum(len(d.text.split()) for d in docs.values())
    n = len(docs)
    figures = {
        f"{label}_recall": round(total[f"{label}_caught"] / max(1, total[f"{label}_total"]), 4)
        for label in ("PERSON", "ADDRESS", "LOCATION", "ORG", "DATE", "CONTACT", "ID", "QUASI")
    }
    figures["direct_recall"] = round(total["direct_caught"] / total["direct_total"], 4)
    figures["documents_clean"] = round(total["documents_clean"] / n, 4)
    figures["over_redaction"] = round(total["over_chars"] / total["plain_chars"], 4)
    bp, br = bp / n, br / n
    figures["linking_b3_f1"] = round(2 * bp * br / (bp + br), 4) if bp + br else 0.0
    figures["words_per_second_with_start"] = round(words / took, 1)
    for label, surfaces in missed.items():
        shown = ", ".join(sorted({s.replace(chr(10), "⏎") for s in surfaces}))[:700]
        print(f"missed {label}: {shown}")
    return figures


def average_precision(scored: list[tuple[float, bool]]) -> float:
    scored.sort(key=lambda t: -t[0])
    positives = sum(1 for _, y in scored if y)
    hits, ap = 0, 0.0
    for rank, (_, y) in enumerate(scored, 1):
        if y:
            hits += 1
            ap += hits / rank
    return ap / max(1, positives)


PLACEHOLDER = {
    "PERSON": "[Person {}]",
    "LOCATION": "[Ort {}]",
    "ORG": "[Einrichtung {}]",
    "ADDRESS": "[Anschrift {}]",
    "DATE": "[Tag {}]",
    "CONTACT": "[Kontakt {}]",
    "ID": "[Aktenzeichen {}]",
}


def masked(doc: Gold) -> Gold:
    """The narrative as a released text has it: identifiers replaced, findings moved along."""
    numbers: dict[tuple[str, str], int] = {}
    out, at, moves = [], 0, []
    for i in sorted(doc.identifiers, key=lambda i: i.start):
        if i.label not in PLACEHOLDER:
            continue
        number = numbers.setdefault((i.label, i.entity), 1 + sum(k[0] == i.label for k in numbers))
        new = PLACEHOLDER[i.label].format(number)
        out += [doc.text[at : i.start], new]
        moves.append((i.end, len(new) - (i.end - i.start)))
        at = i.end
    out.append(doc.text[at:])

    def shift(position: int) -> int:
        return position + sum(by for end, by in moves if end <= position)

    return Gold("".join(out), [], [Finding(shift(f.start), shift(f.end), f.keys) for f in doc.findings])


def findings(py: str, docs: dict) -> dict:
    docs = {name: masked(doc) for name, doc in docs.items()}
    got, took = run(py, ["review", "suggest"], {n: d.text for n, d in docs.items()})
    scored: list[tuple[float, bool]] = []
    tp = fp = fn = traps = plain = shown_true = shown_false = 0
    top3 = top_total = reached = gold_pairs = 0
    for name, doc in docs.items():
        rows = [r for r in got[name]["findings"] if r.get("polarity", "failure") == "failure"]
        for a, b in sentences(doc.text):
            here = [
                r
                for r in rows
                if min(b, r["end"]) - max(a, r["start"]) > 0.3 * min(b - a, r["end"] - r["start"])
            ]
            best: dict[str, float] = {}
            for r in here:
                best[r["category"]] = max(best.get(r["category"], 0.0), r["score"])
            strong = {r["category"] for r in here if r.get("strong", True)}
            keys = gold_keys(doc, a, b)
            scored.append((max(best.values(), default=0.0), bool(keys)))
            tp += len(strong & keys)
            fp += len(strong - keys)
            fn += len(keys - strong)
            if not keys:
                plain += 1
                traps += bool(strong)
        for f in doc.findings:
            here = [r for r in rows if r["start"] < f.end and f.start < r["end"]]
            ranked: list[str] = []
            for r in sorted(here, key=lambda r: -r["score"]):
                if r["category"] not in ranked:
                    ranked.append(r["category"])
            top_total += 1
            top3 += bool(set(ranked[:3]) & set(f.keys))
            gold_pairs += len(f.keys)
            reached += len(set(ranked) & set(f.keys))
        for r in rows:
            good = any(
                r["category"] in f.keys and r["start"] < f.end and f.start < r["end"] for f in doc.findings
            )
            shown_true, shown_false = shown_true + good, shown_false + (not good)
    p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
    return {
        "detection_ap": round(average_precision(scored), 4),
        "top3_category": round(top3 / top_total, 4),
        "micro_f1": round(2 * p * r / (p + r), 4) if p + r else 0.0,
        "micro_precision": round(p, 4),
        "micro_recall": round(r, 4),
        "recall_all_shown": round(reached / gold_pairs, 4),
        "false_per_true_shown": round(shown_false / max(1, shown_true), 3),
        "plain_sentences_suggested": round(traps / max(1, plain), 4),
        "seconds": round(took, 1),
    }


def main() -> None:
    ask = argparse.ArgumentParser()
    ask.add_argument("what", choices=("anonymise", "findings"))
    ask.add_argument("--py", default=".venv/bin/python")
    ask.add_argument("files", nargs="*")
    a = ask.parse_intermixed_args()
    files = [Path(f) for f in a.files] or sorted((HERE / "dev").glob("*.txt"))
    docs = {f.name: parse(f.read_text("utf-8")) for f in files}
    figures = anonymise(a.py, docs) if a.what == "anonymise" else findings(a.py, docs)
    for key, value in figures.items():
        print(f"{key:30} {value}")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
