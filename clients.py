"""Whom a request comes from, for whoever counts or queues requests."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address

from waitress.proxy_headers import MalformedProxyHeader, parse_proxy_headers

#: An IPv6 subscriber has at least this much to choose addresses from.
SUBSCRIBER_BITS = 64
FORWARDED_FOR = "x-forwarded-for"


def client(address: str) -> str:
    """Return whom an IP address stands for: itself, or an IPv6 subscriber's network.

    An IPv4 address written as IPv6 is that IPv4 address; what is no address stays as it is. Some
    proxies write an IPv6 address with its port, as `[2001:db8::1]:443`.
    """
    bare = address[1:].partition("]")[0] if address.startswith("[") else address
    try:
        found = ip_address(bare)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    kept = int(found) >> SUBSCRIBER_BITS << SUBSCRIBER_BITS
    return f"{IPv6Address(kept)}/{SUBSCRIBER_BITS}"


def forwarded_client(peer: str, forwarded: str | None, hops: int) -> str:
    """Return the client behind that many trusted proxies, as Waitress finds the address.

    `peer` is who is connected, `forwarded` the X-Forwarded-For header. Without proxies, without
    the header or with one that cannot be read, it is the client at the peer's address.
    """
    if not hops or forwarded is None:
        return client(peer)
    environ = {"HTTP_X_FORWARDED_FOR": forwarded}
    try:
        parse_proxy_headers(environ, hops, {FORWARDED_FOR})
    except MalformedProxyHeader:
        return client(peer)
    return client(environ.get("REMOTE_ADDR", peer))
