#!/bin/sh
# Makes the namespace and the search attributes that Temporal UI is searched by. Harmless when they exist.
set -eu
operator() { temporal operator "$@" --address "$TEMPORAL_ADDRESS" --namespace "$TEMPORAL_NAMESPACE"; }

tries=0
until temporal operator cluster health --address "$TEMPORAL_ADDRESS"; do
  tries=$((tries + 1))
  [ "$tries" -lt 30 ] || exit 1
  sleep 2
done

if operator namespace describe >/dev/null 2>&1; then
  operator namespace update --retention 90d
else
  operator namespace create --retention 90d
fi

# The server's caches take a moment to know a new namespace.
tries=0
until operator search-attribute list >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 30 ] || exit 1
  sleep 2
done

known=$(operator search-attribute list)
attribute() {
  if ! echo "$known" | grep -qw "$1"; then operator search-attribute create --name "$1" --type "$2"; fi
}
attribute Process Keyword
attribute Programme Keyword
attribute State Keyword
attribute WaitingFor Keyword
attribute DueAt Datetime
attribute Overdue Bool
