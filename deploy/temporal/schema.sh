#!/bin/sh
# Brings Temporal's two databases up to the schema of this image. Runs before every start of the server, and before an
# upgrade. The password comes from SQL_PASSWORD.
set -eu
tool() { temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --db "$@"; }

bring() {
  # Refused where the schema has a version already.
  tool "$1" setup-schema -v 0.0 || echo "$1: has a schema"
  tool "$1" update-schema -d "/etc/temporal/schema/postgresql/v12/$2/versioned"
}
bring temporal temporal
bring temporal_visibility visibility
