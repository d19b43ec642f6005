"""The learning side without a browser: suggestions, demo store, figures, audit chain."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from review.aggregate import Interface, category_by_interface
from review.demo import load_demo
from review.disclosure import ProtectedTable, protect
from review.errors import ReviewError
from review.figures import counted, interface_label
from review.settings import Settings, load_settings
from review.store.audit import first_broken_entry
from review.store.database import open_store
from review.store.taxonomy import catalogue
from review.tagging.command import run as suggest
from review.taxonomy.catalogue import Catalogue

BAD_INPUT = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0, or 2 with a message for bad input."""
    parser = argparse.ArgumentParser(prog="python -m review", description="Fallwerkstatt ohne Browser")
    commands = parser.add_subparsers(dest="command", required=True)
    suggesting = commands.add_parser("suggest", help="Vorschläge für Schnittstellenprobleme in Dateien")
    suggesting.add_argument("--json", action="store_true", help="ein JSON-Objekt je Datei")
    suggesting.add_argument("files", nargs="+", type=Path, metavar="DATEI")
    commands.add_parser("demo", help="den Demo-Bestand in einen leeren Bestand laden")
    figures = commands.add_parser("figures", help="die Auswertung, wie sie gezeigt werden darf")
    figures.add_argument("--json", action="store_true", help="als JSON")
    commands.add_parser("verify", help="die Kette des Zugriffsprotokolls prüfen")
    chosen = parser.parse_args(arguments)
    if chosen.command == "suggest":
        return suggest(chosen.files, as_json=chosen.json)
    try:
        settings = load_settings()
        if chosen.command == "demo":
            return _demo(settings)
        if chosen.command == "figures":
            return _figures(settings, as_json=chosen.json)
        return _verify(settings)
    except ReviewError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT


def _demo(settings: Settings) -> int:
    load_demo(open_store(settings))
    print("Der Demo-Bestand ist geladen.")
    return 0


def _figures(settings: Settings, *, as_json: bool) -> int:
    with open_store(settings).read() as reader:
        table = protect(category_by_interface(counted(reader)), settings.threshold)
        rows = _rows(table, catalogue(reader))
    if as_json:
        print(
            json.dumps(
                {"threshold": table.threshold, "total": table.total.text, "rows": rows}, ensure_ascii=False
            )
        )
    else:
        for row in rows:
            print(f"{row['label']}: {row['total']}")
            for cell in row["cells"]:
                print(f"    {cell['label']}: {cell['cases']}")
        print(*table.legend, sep="\n")
    return 0


def _rows(table: ProtectedTable[Interface], known: Catalogue) -> list[dict[str, Any]]:
    return [
        {
            "category": key,
            "label": known.label(key),
            "total": total.text,
            "cells": [
                {
                    "sender": interface[0],
                    "receiver": interface[1],
                    "label": interface_label(interface),
                    "cases": cell.text,
                }
                for interface, cell in zip(table.columns, cells, strict=True)
            ],
        }
        for key, total, cells in zip(table.rows, table.row_totals, table.cells, strict=True)
    ]


def _verify(settings: Settings) -> int:
    with open_store(settings).read() as reader:
        broken = first_broken_entry(reader)
    if broken is None:
        print("Die Kette der Einträge ist unversehrt.")
        return 0
    print(f"Die Kette der Einträge ist ab Eintrag {broken} verletzt.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
