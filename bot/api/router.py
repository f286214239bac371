"""The routes of the open read API: services, organizations, services at locations, and the taxonomies.

Sample: ``GET /services?need=eat&commune=Anderlecht&per_page=10`` gives a page whose `contents` are HSDS services.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Request

from bot.api.page import Page, PageNumber, PerPage, page_of
from bot.api.published import LoadEntries, Published, Publisher, Wanted, services
from directory.hsds import (
    Row,
    nest_organization,
    nest_service,
    nest_service_at_location,
    plain,
    taxonomy_rows,
    term_rows,
)  # fmt: skip
from directory.hsds.ids import taxonomy_id

VERSION = "3.1"
PROFILE = "https://docs.openreferral.org/en/3.1/hsds/"
Document = dict[str, Any]
Full = Annotated[bool, Query(description="Whether to nest everything that belongs to each item.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The filters as a query string carries them; `search` and `taxonomy_term_id` are their HSDS names."""

    text: Annotated[str, Query(description="Words that must all appear.", max_length=200)] = ""
    search: Annotated[str, Query(description="The same as text.", max_length=200)] = ""
    need: Annotated[str, Query(description="A need (eat, sleep...).", max_length=40)] = ""
    taxonomy_term_id: Annotated[str, Query(description="The uuid of a need.", max_length=40)] = ""
    commune: Annotated[str, Query(description="French name of a commune.", max_length=60)] = ""
    organization_id: Annotated[str, Query(max_length=40)] = ""
    modified_after: Annotated[datetime | None, Query(description="Changed on or after this moment.")] = None


def wanted(asked: Annotated[Asked, Depends(Asked)]) -> Wanted:
    """The filters of a listing. A moment without a zone is UTC."""
    moment = asked.modified_after
    return Wanted(
        text=f"{asked.text} {asked.search}",
        need=asked.need or asked.taxonomy_term_id,
        commune=asked.commune,
        organization_id=asked.organization_id,
        modified_after=moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment,
    )


Filters = Annotated[Wanted, Depends(wanted)]


def api_router(load: LoadEntries) -> APIRouter:
    """The routes over the entries that `load` gives at each request (the same objects as long as nothing changed)."""
    router = APIRouter()
    publisher = Publisher()

    async def snapshot() -> Published:
        return publisher.publish(await load())

    Snapshot = Annotated[Published, Depends(snapshot)]  # noqa: N806 - a type

    @router.get("/", tags=["required"])
    async def about(request: Request) -> Document:
        """Which version of HSDS this is, and where its description stands."""
        here = str(request.url.replace(query="")).rstrip("/")
        return {"version": VERSION, "profile": PROFILE, "openapi_url": f"{here}/openapi.json"}

    @router.get("/services", tags=["required"])
    async def list_services(
        found: Snapshot, filters: Filters, page: PageNumber = 1, per_page: PerPage = 50, full: Full = True
    ) -> Page:
        """Published services, nested unless `full=false`."""
        rows = services(found, filters)
        return page_of(rows, page, per_page, lambda row: nest_service(row, found.nesting, full=full))

    @router.get("/services/{id}", tags=["required"])
    async def one_service(found: Snapshot, id: str) -> Document:
        """One service with all that belongs to it."""
        return nest_service(_one(found, "service", id), found.nesting)

    _add_organizations(router, snapshot)
    _add_places(router, snapshot)
    _add_taxonomies(router)
    return router


def _add_organizations(router: APIRouter, snapshot: Any) -> None:
    @router.get("/organizations", tags=["optional"])
    async def list_organizations(
        found: Annotated[Published, Depends(snapshot)],
        page: PageNumber = 1, per_page: PerPage = 50, full: Full = False,
    ) -> Page:  # fmt: skip
        """Organizations that have a published service."""
        rows = found.rows.get("organization", [])
        return page_of(rows, page, per_page, lambda row: nest_organization(row, found.nesting, full=full))

    @router.get("/organizations/{id}", tags=["optional"])
    async def one_organization(found: Annotated[Published, Depends(snapshot)], id: str) -> Document:
        """One organization with its published services."""
        return nest_organization(_one(found, "organization", id), found.nesting)


def _add_places(router: APIRouter, snapshot: Any) -> None:
    @router.get("/service_at_locations", tags=["optional"])
    async def list_places(
        found: Annotated[Published, Depends(snapshot)], filters: Filters,
        page: PageNumber = 1, per_page: PerPage = 50, full: Full = True,
    ) -> Page:  # fmt: skip
        """Published services at their locations; the filters are those of services."""
        kept = {row["id"] for row in services(found, filters)}
        rows = [row for row in found.rows.get("service_at_location", ()) if row["service_id"] in kept]
        return page_of(rows, page, per_page, lambda row: nest_service_at_location(row, found.nesting, full=full))

    @router.get("/service_at_locations/{id}", tags=["optional"])
    async def one_place(found: Annotated[Published, Depends(snapshot)], id: str) -> Document:
        """One service at one location."""
        return nest_service_at_location(_one(found, "service_at_location", id), found.nesting)


def _add_taxonomies(router: APIRouter) -> None:
    @router.get("/taxonomies", tags=["optional"])
    async def list_taxonomies(page: PageNumber = 1, per_page: PerPage = 50) -> Page:
        """The taxonomies in use."""
        return page_of(taxonomy_rows(), page, per_page, plain)

    @router.get("/taxonomies/{id}", tags=["optional"])
    async def one_taxonomy(id: str) -> Document:
        """One taxonomy."""
        return _of(taxonomy_rows(), "taxonomy", id)

    @router.get("/taxonomy_terms", tags=["optional"])
    async def list_terms(page: PageNumber = 1, per_page: PerPage = 100, taxonomy_id: str = "") -> Page:
        """The terms of every taxonomy, or of one."""
        rows = [row for row in term_rows() if taxonomy_id in ("", row["taxonomy_id"])]
        return page_of(rows, page, per_page, _term)

    @router.get("/taxonomy_terms/{id}", tags=["optional"])
    async def one_term(id: str) -> Document:
        """One term."""
        _of(list(term_rows()), "taxonomy_term", id)
        return next(_term(row) for row in term_rows() if row["id"] == id)


def _term(row: Row) -> Document:
    detail = next(item for item in taxonomy_rows() if item["id"] == taxonomy_id(row["taxonomy"]))
    return plain(row) | {"taxonomy_detail": plain(detail)}


def _one(found: Published, table: str, id_: str) -> Row:
    row = found.nesting.by_id.get((table, id_))
    if row is None:
        raise HTTPException(404, f"no {table} has the id '{id_[:60]}'")
    return row


def _of(rows: list[dict[str, Any]], table: str, id_: str) -> Document:
    row = next((row for row in rows if row["id"] == id_), None)
    if row is None:
        raise HTTPException(404, f"no {table} has the id '{id_[:60]}'")
    return plain(row)
