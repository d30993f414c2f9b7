"""Find the page for an address in one query, however deep it lies.

Wagtail walks down the tree and fetches every level twice. `url_path` already holds the whole way, so one look-up
finds the page; whatever it does not find (routable sub-addresses, sites without a matching locale) goes the usual way.
"""

from hashlib import sha256
from zlib import crc32

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

KEEP_SECONDS = 60 * 60


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's own view, with the route looked up beforehand (it reads the answer from the request)."""
    page = _page_at(request, path)
    if page is not None:
        request._wagtail_route_for_request = RouteResult(page, [], {})  # type: ignore[attr-defined]
    return wagtail_serve(request, path)


def _page_at(request: HttpRequest, path: str) -> Page | None:
    site = site_for(request)
    for root in Site.get_site_root_paths() if site else []:
        if root.site_id == site.pk and root.language_code == get_language():
            page = _remembered(root.root_path + path) or _looked_up(root.root_path + path)
            if page is not None and not hasattr(page, "resolve_subpage"):
                return page
    return None


def site_for(request: HttpRequest) -> Site | None:
    """The site of this host, remembered; Wagtail finds it on the request and does not ask again."""
    key = f"site-at:{request.get_host()}"
    site: Site | None = cache.get(key, version=_sites_version())
    if site is None:
        site = Site.find_for_request(request)
        cache.set(key, site, KEEP_SECONDS, version=_sites_version())
    request._wagtail_site = site  # type: ignore[attr-defined]
    return site


def _sites_version() -> int:
    """Wagtail makes its list of roots anew when a site or a root's address changes; so a new list is a new version."""
    return crc32(repr(Site.get_site_root_paths()).encode())


def _remembered(url_path: str) -> Page | None:
    """The page that had this address a moment ago, if it is still published and still there."""
    found = cache.get(_key(url_path))
    if found is None:
        return None
    model, pk = found
    pages = model.objects.filter(pk=pk, live=True, url_path=url_path)
    # A page that shows its texts from the cache need not read them.
    return (pages.defer_streamfields() if getattr(model, "texts_from_cache", False) else pages).first()


def _looked_up(url_path: str) -> Page | None:
    page = Page.objects.filter(live=True, url_path=url_path).specific().first()
    if page is not None:
        cache.set(_key(url_path), (type(page), page.pk), KEEP_SECONDS)
    return page


def _key(url_path: str) -> str:
    return f"page-at:{sha256(url_path.encode()).hexdigest()}"
