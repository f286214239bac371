"""The page envelope of HSDS: which part of a list this is."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeVar

from fastapi import Query
from pydantic import BaseModel, Field

T = TypeVar("T")
MAX_PER_PAGE = 500
PageNumber = Annotated[int, Query(ge=1, le=1_000_000, description="Page number, from 1.")]
PerPage = Annotated[int, Query(ge=1, le=MAX_PER_PAGE, description="Items on a page.")]


class Page(BaseModel):
    """One page of a list, as HSDS 3 describes it."""

    total_items: int = Field(description="Items in the whole list.")
    total_pages: int
    page_number: int
    size: int = Field(description="Items on this page.")
    first_page: bool
    last_page: bool
    empty: bool
    contents: list[dict[str, Any]]


def page_of(items: Sequence[T], page: int, per_page: int, document: Callable[[T], dict[str, Any]]) -> Page:
    """Page number `page` of `items`, each made a document. A page after the last is empty, not an error."""
    pages = max(1, -(-len(items) // per_page))
    part = items[(page - 1) * per_page : page * per_page]
    return Page(
        total_items=len(items),
        total_pages=pages,
        page_number=page,
        size=len(part),
        first_page=page == 1,
        last_page=page >= pages,
        empty=not part,
        contents=[document(item) for item in part],
    )
