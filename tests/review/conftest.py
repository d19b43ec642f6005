"""A world for each test module: opening a store takes a moment, and few tests disturb each other."""

from collections.abc import Iterator

import pytest

from tests.factories import World, make_world


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    world = make_world(tmp_path_factory.mktemp("world"))
    yield world
    world.store.close()
