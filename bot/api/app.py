"""The open API as an application of its own, to be mounted under /api: its description is at /api/openapi.json."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from bot.api.published import LoadEntries
from bot.api.router import VERSION, api_router


def api_app(load: LoadEntries) -> FastAPI:
    """The API over the entries that `load` gives; errors are JSON with one line: {"detail": "..."}."""
    app = FastAPI(
        title="Passerelle directory",
        version=VERSION,
        summary="Open read API of the directory, in the shapes of Open Referral HSDS 3.",
        license_info={"name": "Apache 2.0", "identifier": "Apache-2.0"},
        docs_url=None,
        redoc_url=None,
    )
    app.include_router(api_router(load))
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(HTTPException, _refused)
    return app


async def _not_understood(_: Request, error: Exception) -> JSONResponse:
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {}
    where = ".".join(str(part) for part in first.get("loc", ())[1:])
    return JSONResponse({"detail": f"{where}: {first.get('msg', 'is not understood')}"}, status_code=422)


async def _refused(_: Request, error: Exception) -> JSONResponse:
    status, detail = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, "failed")
    return JSONResponse({"detail": detail}, status_code=status)
