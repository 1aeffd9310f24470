#!/bin/sh
# Writes a .env for docker-compose with fresh passwords. Usage: deploy/make-env.sh > .env, then fill in what is marked.
set -eu
umask 077
password() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
cat <<ENV
OWNER_DB_PASSWORD=$(password)
PORTAL_DB_PASSWORD=$(password)
WORKER_DB_PASSWORD=$(password)
MAILER_DB_PASSWORD=$(password)
TEMPORAL_DB_PASSWORD=$(password)
REDIS_PASSWORD=$(password)

# To fill in: public address, identity provider of the staff, mail server
PORTAL_URL=
OIDC_ISSUER=
OIDC_CLIENT_ID=
OIDC_CLIENT_SECRET=
SMTP_URL=
MAIL_FROM=
ENV
