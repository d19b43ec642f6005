"""The detector loads once, from what is installed, and asks nobody."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from anonymise.detect import detect
from anonymise.model import Kind
from anonymise.recognisers.contacts import BUNDLED_SUFFIXES

OFFLINE = """
import json, socket, sys
def refuse(*_args, **_kwargs):
    raise AssertionError("a connection was tried")
socket.socket.connect = socket.socket.connect_ex = refuse
socket.create_connection = socket.getaddrinfo = refuse
from anonymise.model import Document
from anonymise.pipeline import draft
print(json.dumps(draft(Document("Frau Krüger, m.wolf@stadt-essen.de, www.stadt-essen.de")).pseudonymised))
"""


def test_it_works_with_every_connection_refused_and_writes_no_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-B", "-c", OFFLINE],
        capture_output=True,
        text=True,
        check=True,
        env={"HOME": str(home), "XDG_CACHE_HOME": str(home), "PYTHONPATH": str(Path.cwd())},
    )
    assert json.loads(done.stdout) == "Frau [Person 1], [Kontakt 1], [Kontakt 2]"
    assert list(home.rglob("*")) == []


def test_domains_are_checked_against_the_list_inside_the_package() -> None:
    assert BUNDLED_SUFFIXES.suffix_list_urls == ()
    assert not BUNDLED_SUFFIXES._cache.enabled


def test_threads_share_one_detector() -> None:
    text = "Frau Krüger und Herr Wolf aus Delmenhorst."
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(detect, [text] * 8))
    assert all(result == results[0] for result in results)


def test_an_unknown_word_is_a_name_only_where_the_model_does_not_rule_it_out() -> None:
    text = "Es gab Windeldermatitis. Später kam Gangolf Wipprecht dazu."
    assert {text[each.start : each.end] for each in detect(text) if each.kind is Kind.PERSON} == {
        "Gangolf Wipprecht"
    }


def test_an_empty_text_holds_nothing() -> None:
    assert detect(" \n ") == []
