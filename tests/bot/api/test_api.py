"""The open read API: HSDS shapes, filters and pages; no draft, no secret street, no editor's note."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from jsonschema import Draft202012Validator

from bot.api import api_app
from directory.hsds.ids import service_id, term_id
from directory.hsds.vocabulary import NEED
from directory.importers import read_csv
from directory.model import Entry
from tests.directory.conftest import DEMO, full_entry
from tests.directory.hsds_shapes import shape

PAGE_FIELDS = {"total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"}
OLD, NEW = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    made = [replace(entry, modified_at=OLD) for entry in read_csv(DEMO).entries]
    return [*made, replace(full_entry(), modified_at=NEW)]


@pytest.fixture
async def client(entries: list[Entry]) -> AsyncIterator[httpx.AsyncClient]:
    async def load() -> Sequence[Entry]:
        return entries

    app = FastAPI()
    app.mount("/api", api_app(load))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://passerelle.example/api") as opened:
        yield opened


async def get(client: httpx.AsyncClient, path: str, **params: Any) -> dict[str, Any]:
    answer = await client.get(path, params=params)
    assert answer.status_code == 200, answer.text
    document: dict[str, Any] = answer.json()
    return document


async def ids(client: httpx.AsyncClient, **params: Any) -> set[str]:
    page = await get(client, "/services", per_page=500, **params)
    return {item["id"] for item in page["contents"]}


async def test_the_root_says_which_hsds_this_is(client: httpx.AsyncClient) -> None:
    told = await get(client, "/")
    assert told["version"].startswith("3.")
    assert told["profile"].startswith("https://")
    assert told["openapi_url"] == "http://passerelle.example/api/openapi.json"
    described = await get(client, "/openapi.json")
    assert {"/services", "/services/{id}", "/organizations", "/taxonomies"} <= set(described["paths"])


async def test_services_come_in_pages(client: httpx.AsyncClient, entries: list[Entry]) -> None:
    total = sum(entry.status == "published" for entry in entries)
    first = await get(client, "/services", per_page=10)
    assert set(first) == PAGE_FIELDS
    assert (first["total_items"], first["size"], first["page_number"]) == (total, 10, 1)
    assert (first["first_page"], first["last_page"], first["empty"]) == (True, False, False)
    seen = [
        item["id"]
        for n in range(first["total_pages"])
        for item in (await get(client, "/services", page=n + 1, per_page=10))["contents"]
    ]
    assert len(seen) == len(set(seen)) == total
    last = await get(client, "/services", page=first["total_pages"], per_page=10)
    assert (last["last_page"], last["size"]) == (True, total % 10 or 10)
    beyond = await get(client, "/services", page=9999)
    assert (beyond["empty"], beyond["contents"], beyond["total_items"]) == (True, [], total)


async def test_every_document_has_its_official_shape(client: httpx.AsyncClient) -> None:
    lists = {
        "/services": "service", "/organizations": "organization", "/service_at_locations": "service_at_location",
        "/taxonomies": "taxonomy", "/taxonomy_terms": "taxonomy_term",
    }  # fmt: skip
    for path, name in lists.items():
        validator = Draft202012Validator(shape(name))
        contents = (await get(client, path, per_page=500))["contents"]
        assert contents
        assert [error.message for item in contents for error in validator.iter_errors(item)] == []
        one = await get(client, f"{path}/{contents[0]['id']}")
        assert one["id"] == contents[0]["id"]
        assert list(validator.iter_errors(one)) == []


async def test_drafts_never_appear(client: httpx.AsyncClient) -> None:
    assert service_id("brouillon") not in await ids(client)
    assert (await client.get(f"/services/{service_id('brouillon')}")).status_code == 404
    assert "Le Brouillon" not in (await client.get("/organizations", params={"per_page": 500})).text


async def test_secret_streets_and_notes_of_editors_never_appear(client: httpx.AsyncClient) -> None:
    for path in ("/services", "/organizations", "/service_at_locations"):
        text = (await client.get(path, params={"per_page": 500, "full": True})).text
        assert "rue Discrète" not in text
        assert "rue Cachée" not in text
        assert "Pour les éditeurs" not in text


@pytest.mark.parametrize(
    ("params", "expected", "left_out"),
    [
        ({"need": "eat"}, "grande-table", "douche-bleue"),
        ({"need": term_id(NEED, "wash")}, "douche-bleue", "grande-table"),
        ({"taxonomy_term_id": term_id(NEED, "wash")}, "douche-bleue", "grande-table"),
        ({"commune": "schaerbeek"}, "douche-bleue", "grande-table"),
        ({"text": "soupe chaude"}, "soupe-du-soir", "grande-table"),
        ({"search": "SOUP"}, "soupe-du-soir", "grande-table"),
        ({"modified_after": "2026-06-01T00:00:00Z"}, "full", "grande-table"),
        ({"modified_after": "2026-11-01T00:00:00"}, "full", "grande-table"),
        ({"need": "eat", "commune": "Anderlecht"}, "chez-rosa", "grande-table"),
    ],
)
async def test_filters_keep_what_was_asked(
    client: httpx.AsyncClient, params: dict[str, str], expected: str, left_out: str
) -> None:
    found = await ids(client, **params)
    assert service_id(expected) in found
    assert service_id(left_out) not in found


async def test_a_filter_that_nothing_passes_gives_an_empty_page(client: httpx.AsyncClient) -> None:
    page = await get(client, "/services", need="flying")
    assert (page["empty"], page["total_items"], page["total_pages"]) == (True, 0, 1)


async def test_an_organization_shows_its_services(client: httpx.AsyncClient) -> None:
    service = await get(client, f"/services/{service_id('grande-table')}")
    organization = await get(client, f"/organizations/{service['organization']['id']}")
    assert organization["name"] == "La Grande Table"
    assert [item["id"] for item in organization["services"]] == [service["id"]]
    assert await ids(client, organization_id=organization["id"]) == {service["id"]}


async def test_a_short_listing_has_only_the_service_and_its_organization(client: httpx.AsyncClient) -> None:
    page = await get(client, "/services", full=False, per_page=1)
    assert not {"phones", "schedules", "attributes"} & set(page["contents"][0])


async def test_help_lines_are_published_with_their_number(client: httpx.AsyncClient) -> None:
    service = await get(client, f"/services/{service_id('ligne-de-vie')}")
    assert not service["phones"][0]["number"].startswith("helpline:")


@pytest.mark.parametrize(
    "path",
    [
        "/services/nothing",
        "/organizations/x",
        "/service_at_locations/x",
        "/taxonomies/x",
        "/taxonomy_terms/x",
        "/nowhere",
    ],
)
async def test_what_does_not_exist_is_404_in_one_line_of_json(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert answer.status_code == 404
    assert set(answer.json()) == {"detail"}
    assert "\n" not in answer.json()["detail"]


@pytest.mark.parametrize(
    "query", ["page=0", "page=x", "per_page=100000", "per_page=-1", "modified_after=yesterday", "text=" + "x" * 300]
)
async def test_a_bad_question_is_422_in_one_line_of_json(client: httpx.AsyncClient, query: str) -> None:
    answer = await client.get(f"/services?{query}")
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith(query.partition("=")[0])


async def test_the_api_only_reads(client: httpx.AsyncClient) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert (await client.request(method, "/services")).status_code == 405


async def test_a_new_snapshot_is_seen_at_once() -> None:
    held: list[Sequence[Entry]] = [[]]

    async def load() -> Sequence[Entry]:
        return held[0]

    transport = httpx.ASGITransport(app=api_app(load))
    async with httpx.AsyncClient(transport=transport, base_url="http://passerelle.example") as opened:
        assert (await get(opened, "/services"))["empty"]
        held[0] = [full_entry()]
        assert (await get(opened, "/services"))["total_items"] == 1
        held[0] = [replace(full_entry(), name="Autre")]
        assert (await get(opened, "/services"))["contents"][0]["name"] == "Autre"
